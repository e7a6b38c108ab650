"use client";

import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import type { Macro } from "@/lib/macros/schemas";

const PAUSE_MS = 120;

export type Found =
  | { state: "loading"; macros: readonly Macro[] }
  | { state: "ready"; macros: readonly Macro[] }
  | { state: "failed"; macros: readonly Macro[] };

/** The macros for a conversation that bear these words, the best fitting first; those of before stand until new ones came. */
export function useMacros(conversationId: string, q: string | null): Found & { retry: () => void } {
  const [found, setFound] = useState<Found>({ state: "loading", macros: [] });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (q === null) return;
    const stop = new AbortController();
    setFound(({ macros }) => ({ state: "loading", macros }));
    const timer = setTimeout(
      () => {
        callApi<{ data: Macro[] }>("/macros", {
          query: { conversationId, q, limit: 30 },
          signal: stop.signal,
        })
          .then(({ data }) => setFound({ state: "ready", macros: data }))
          .catch(() => {
            if (!stop.signal.aborted) setFound({ state: "failed", macros: [] });
          });
      },
      q === "" ? 0 : PAUSE_MS,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [conversationId, q, round]);
  return { ...found, retry: () => setRound((now) => now + 1) };
}
