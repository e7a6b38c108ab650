"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { ApiProblem, callApi } from "@/components/desk/api";
import type { SearchAnswer } from "@/lib/search/schemas";

export type SearchState =
  | { state: "idle" }
  | { state: "loading"; before: SearchAnswer | null }
  | { state: "ready"; answer: SearchAnswer; q: string }
  /** `detail` is a sentence of the server's; empty without a connection. */
  | { state: "failed"; detail: string };

const REST_MS = 180;

/** Asks the desk a moment after the typing rests; an answer that was overtaken is not shown. */
export function useSearch(q: string, limit: number) {
  const [search, setSearch] = useState<SearchState>({ state: "idle" });
  const [again, setAgain] = useState(0);
  const isMore = useRef(false);

  useEffect(() => {
    if (q === "") return setSearch({ state: "idle" });
    const gone = new AbortController();
    setSearch((now) => ({ state: "loading", before: now.state === "ready" ? now.answer : null }));
    const rest = setTimeout(() => {
      callApi<SearchAnswer>("/search", { query: { q, limit }, signal: gone.signal }).then(
        (answer) => setSearch({ state: "ready", answer, q }),
        (error: unknown) => {
          if (gone.signal.aborted) return;
          setSearch({ state: "failed", detail: error instanceof ApiProblem ? error.detail : "" });
        },
      );
    }, REST_MS);
    return () => {
      clearTimeout(rest);
      gone.abort();
    };
  }, [q, limit, again]);

  const more = useCallback(async () => {
    if (search.state !== "ready" || !search.answer.nextCursor || isMore.current) return;
    isMore.current = true;
    const { answer } = search;
    const asked = answer.isCorrected ? (answer.suggestion ?? search.q) : search.q;
    try {
      const next = await callApi<SearchAnswer>("/search", {
        query: { q: asked, limit, cursor: answer.nextCursor },
      });
      setSearch((now) =>
        now.state === "ready" && now.answer === answer
          ? {
              ...now,
              answer: { ...answer, data: [...answer.data, ...next.data], nextCursor: next.nextCursor },
            }
          : now,
      );
    } finally {
      isMore.current = false;
    }
  }, [limit, search]);
  return { search, more, retry: useCallback(() => setAgain((count) => count + 1), []) };
}
