"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { ApiProblem, callApi } from "@/components/desk/api";
import type { TurnPage, TurnRow } from "@/lib/response-times/overview-schemas";

export type Rows =
  | Readonly<{ state: "loading" }>
  | Readonly<{ state: "failed"; detail: string }>
  | Readonly<{ state: "ready"; rows: readonly TurnRow[]; nextCursor: string | null; isMore: boolean }>;

const PATH = "/reports/response-times/rows";
const sentence = (error: unknown) => (error instanceof ApiProblem ? error.detail : "");

/** The turns behind a figure, page by page, as its address asks for them. */
export function useRows(search: string) {
  const [rows, setRows] = useState<Rows>({ state: "loading" });
  const [again, setAgain] = useState(0);
  const asking = useRef(false);

  useEffect(() => {
    const gone = new AbortController();
    setRows({ state: "loading" });
    callApi<TurnPage>(PATH, { query: queryOf(search), signal: gone.signal }).then(
      ({ data, nextCursor }) => setRows({ state: "ready", rows: data, nextCursor, isMore: false }),
      (error: unknown) => !gone.signal.aborted && setRows({ state: "failed", detail: sentence(error) }),
    );
    return () => gone.abort();
  }, [search, again]);

  const more = useCallback(() => {
    if (rows.state !== "ready" || rows.nextCursor === null || asking.current) return;
    asking.current = true;
    setRows({ ...rows, isMore: true });
    callApi<TurnPage>(PATH, { query: { ...queryOf(search), cursor: rows.nextCursor } })
      .then(
        ({ data, nextCursor }) =>
          setRows((now) =>
            now.state === "ready"
              ? { state: "ready", rows: [...now.rows, ...data], nextCursor, isMore: false }
              : now,
          ),
        () => setRows(rows),
      )
      .finally(() => {
        asking.current = false;
      });
  }, [rows, search]);

  return { rows, more, retry: useCallback(() => setAgain((times) => times + 1), []) };
}

function queryOf(search: string): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(search));
}
