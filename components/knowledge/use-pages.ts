"use client";

import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import type { DeskPage } from "@/lib/knowledge/schemas";

const PAUSE_MS = 120;

export type FoundPages = { state: "loading" | "ready" | "failed"; pages: readonly DeskPage[] };

/** Desk pages with these words, those in the person's language first; the ones before stand until new ones came. */
export function usePages(conversationId: string, q: string): FoundPages & { retry: () => void } {
  const [found, setFound] = useState<FoundPages>({ state: "loading", pages: [] });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    setFound(({ pages }) => ({ state: "loading", pages }));
    const timer = setTimeout(
      () => {
        const query = { conversationId, q, limit: 20 };
        callApi<{ data: DeskPage[] }>("/desk-pages", { query, signal: stop.signal })
          .then(({ data }) => setFound({ state: "ready", pages: data }))
          .catch(() => {
            if (!stop.signal.aborted) setFound({ state: "failed", pages: [] });
          });
      },
      q === "" && round === 0 ? 0 : PAUSE_MS,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [conversationId, q, round]);
  return { ...found, retry: () => setRound((now) => now + 1) };
}
