"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { ApiProblem, callApi } from "@/components/desk/api";
import type { Overview } from "@/lib/response-times/overview-schemas";
import type { ReportParams } from "@/lib/response-times/report-schemas";

/** What the server found while it rendered; `detail` is the sentence of a no. */
export type FirstReport = Readonly<{ overview: Overview } | { detail: string }>;

export type Report =
  | Readonly<{ state: "loading"; overview: Overview | null }>
  | Readonly<{ state: "ready"; overview: Overview }>
  /** `detail` is empty without a connection. */
  | Readonly<{ state: "failed"; detail: string; overview: null }>;

/** The report of a query: the first one as the server streams it, further ones from the API. Overtaken answers are dropped. */
export function useReport(params: ReportParams, first: Promise<FirstReport>) {
  const [report, setReport] = useState<Report>({ state: "loading", overview: null });
  const [again, setAgain] = useState(0);
  const isFirst = useRef<string | null>(null);
  const query = JSON.stringify(params);

  useEffect(() => {
    const gone = new AbortController();
    const show = (next: Report) => !gone.signal.aborted && setReport(next);
    const fail = (detail: string) => show({ state: "failed", detail, overview: null });
    isFirst.current ??= query;
    if (again === 0 && isFirst.current === query) {
      first.then(
        (found) => ("overview" in found ? show({ state: "ready", ...found }) : fail(found.detail)),
        () => fail(""),
      );
    } else {
      isFirst.current = "";
      setReport((now) => ({ state: "loading", overview: now.overview }));
      const asked = { ...(JSON.parse(query) as ReportParams), compare: "previous" };
      callApi<Overview>("/reports/response-times/overview", { query: asked, signal: gone.signal }).then(
        (overview) => show({ state: "ready", overview }),
        (error: unknown) => fail(error instanceof ApiProblem ? error.detail : ""),
      );
    }
    return () => gone.abort();
  }, [query, again, first]);

  return { report, retry: useCallback(() => setAgain((times) => times + 1), []) };
}
