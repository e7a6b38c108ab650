"use client";

import { useEffect, useState } from "react";
import { ApiProblem, callApi } from "@/components/desk/api";
import type { Explanation, TurnPage, TurnRow } from "@/lib/response-times/overview-schemas";
import type { ReportParams } from "@/lib/response-times/report-schemas";
import type { ExplainAsk } from "./explain-context";
import { rowsParams } from "./rows-address";

export type Explained =
  | Readonly<{ state: "loading" }>
  | Readonly<{ state: "ready"; explanation: Explanation | null; rows: readonly TurnRow[] }>
  | Readonly<{ state: "failed"; detail: string }>;

const LATEST = 4;

/** What a figure is made of. A bar of the distribution is its rows and nothing else. */
export function useExplanation(params: ReportParams, ask: ExplainAsk): Explained {
  const [explained, setExplained] = useState<Explained>({ state: "loading" });
  useEffect(() => {
    const gone = new AbortController();
    const call = { signal: gone.signal };
    const show = (next: Explained) => !gone.signal.aborted && setExplained(next);
    setExplained({ state: "loading" });
    const { cell, over, figure } = ask;
    const answer = ask.span
      ? callApi<TurnPage>("/reports/response-times/rows", {
          ...call,
          query: { ...rowsParams(params, ask), limit: LATEST },
        }).then(({ data }) => show({ state: "ready", explanation: null, rows: data }))
      : callApi<Explanation>("/reports/response-times/explain", {
          ...call,
          query: { ...params, ...over, figure, ...(cell ? { groupBy: cell.groupBy, key: cell.key } : {}) },
        }).then((found) => show({ state: "ready", explanation: found, rows: found.rows }));
    answer.catch((error: unknown) =>
      show({ state: "failed", detail: error instanceof ApiProblem ? error.detail : "" }),
    );
    return () => gone.abort();
  }, [params, ask]);
  return explained;
}
