"use client";

import { useSyncExternalStore } from "react";
import { callApi } from "@/components/desk/api";
import type { Readers } from "@/lib/conversations/routing/routing-schemas";

const EVERY_MS = 60_000;
const NONE: Readers = { isKept: false, readers: [] };

let readers = NONE;
let timer: ReturnType<typeof setInterval> | null = null;
const listeners = new Set<() => void>();

function read(): void {
  callApi<Readers>("/routing/readers").then(
    (next) => {
      if (JSON.stringify(next) === JSON.stringify(readers)) return;
      readers = next;
      for (const listener of listeners) listener();
    },
    () => undefined,
  );
}

/** One question a minute for the whole screen, while something on it asks. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === null) {
    read();
    timer = setInterval(read, EVERY_MS);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

/** Who reads which languages; nobody is said not to read one until it is known. */
export function useReaders(): Readers {
  return useSyncExternalStore(
    subscribe,
    () => readers,
    () => NONE,
  );
}
