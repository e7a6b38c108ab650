"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { ApiProblem, callApi } from "@/components/desk/api";
import type { Overview } from "@/lib/response-times/overview-schemas";
import type { ReportParams } from "@/lib/response-times/report-schemas";

/** `detail` is the server's sentence; empty without a connection. */
type Refusal = Readonly<{ code: string; detail: string }>;

/** What the server found while it rendered. */
export type FirstReport = Readonly<{ overview: Overview } | Refusal>;

export type Report =
  | Readonly<{ state: "loading"; overview: Overview | null }>
  | Readonly<{ state: "ready"; overview: Overview }>
  | Readonly<Refusal & { state: "failed"; overview: null }>;

const OFFLINE: Refusal = { code: "no-connection", detail: "" };

/** The report of a query: the first one as the server streams it, further ones from the API. Overtaken answers are dropped. */
export function useReport(params: ReportParams, first: Promise<FirstReport>) {
  const [report, setReport] = useState<Report>({ state: "loading", overview: null });
  const [again, setAgain] = useState(0);
  const isFirst = useRef<string | null>(null);
  const query = JSON.stringify(params);

  useEffect(() => {
    const gone = new AbortController();
    const show = (next: Report) => !gone.signal.aborted && setReport(next);
    const fail = (error: unknown) => show({ state: "failed", overview: null, ...refusalOf(error) });
    isFirst.current ??= query;
    if (again === 0 && isFirst.current === query) {
      first.then(
        (found) =>
          "overview" in found
            ? show({ state: "ready", ...found })
            : show({ state: "failed", overview: null, ...found }),
        fail,
      );
    } else {
      isFirst.current = "";
      setReport((now) => ({ state: "loading", overview: now.overview }));
      const asked = { ...(JSON.parse(query) as ReportParams), compare: "previous" };
      callApi<Overview>("/reports/response-times/overview", { query: asked, signal: gone.signal }).then(
        (overview) => show({ state: "ready", overview }),
        fail,
      );
    }
    return () => gone.abort();
  }, [query, again, first]);

  return { report, retry: useCallback(() => setAgain((times) => times + 1), []) };
}

function refusalOf(error: unknown): Refusal {
  return error instanceof ApiProblem ? { code: error.code, detail: error.detail } : OFFLINE;
}
