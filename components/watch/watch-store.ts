"use client";

import { useSyncExternalStore } from "react";
import { callApi } from "@/components/desk/api";
import type { CoverageNowAnswer } from "@/lib/coverage/state-schemas";

const EVERY_MS = 30_000;
let latest: CoverageNowAnswer | null = null;
let timer: ReturnType<typeof setInterval> | undefined;
const followers = new Set<() => void>();

/**
 * Who is on shift and here; read once for all that show it, every half minute: also behind other windows, for it is the
 * sign that the desk is open.
 */
export function useWatch(): CoverageNowAnswer | null {
  return useSyncExternalStore(
    follow,
    () => latest,
    () => null,
  );
}

/** Reads it anew at once; a failure leaves what was known. */
export async function readWatchAgain(): Promise<void> {
  const answer = await callApi<CoverageNowAnswer>("/coverage/now").catch(() => null);
  if (!answer) return;
  latest = answer;
  for (const changed of followers) changed();
}

function follow(changed: () => void): () => void {
  followers.add(changed);
  if (timer === undefined) {
    timer = setInterval(() => void readWatchAgain(), EVERY_MS);
    void readWatchAgain();
  }
  return () => {
    followers.delete(changed);
    if (followers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
