"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useAnnounce } from "@/components/desk/announcer";
import { clockOffset } from "@/components/desk/api";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { useViewer } from "@/components/desk/viewer";
import { askedFigure } from "./asked-figure";
import { type ExplainAsk, ExplainContext } from "./explain-context";
import { ExplainPopover } from "./explain-popover";
import { FilterBar } from "./filter-bar";
import { dayIn } from "./local-day";
import { RangeBar } from "./range-bar";
import { ReportBody } from "./report-body";
import { ReportFailed } from "./report-failed";
import { ReportSkeleton } from "./report-skeleton";
import { paramsOf, type ReportState, readState, writeState } from "./report-state";
import { rowsCsv, rowsParams } from "./rows-address";
import { type FirstReport, useReport } from "./use-report";

type Opened = Readonly<{ ask: ExplainAsk; anchor: Element }>;

/** How long people waited: the address says of whom and when, every figure says where it comes from. */
export function ReportScreen({ first }: { first: Promise<FirstReport> }) {
  const t = useTranslations("response-times");
  const viewer = useViewer();
  const announce = useAnnounce();
  const search = useSearchParams();
  const started = useRef(search);
  const state = useMemo(() => readState(search), [search]);
  const zone = state.zone ?? viewer.zone;
  const params = useMemo(() => {
    const now = started.current === search ? viewer.serverNow : Date.now() + clockOffset();
    return paramsOf(state, new Date(now), viewer.zone);
  }, [search, state, viewer]);
  const { report, retry } = useReport(params, first);
  const [opened, setOpened] = useState<Opened | null>(null);
  const explain = useCallback((ask: ExplainAsk, anchor: Element) => setOpened({ ask, anchor }), []);
  const main = useRef<HTMLElement>(null);
  const { overview } = report;

  const setState = useCallback((next: ReportState) => {
    const query = writeState(next);
    setOpened(null);
    window.history.pushState(null, "", query === "" ? "/response-times" : `/response-times?${query}`);
  }, []);
  useEffect(() => {
    if (report.state === "ready") announce(t("ready", { count: report.overview.totals.n }));
  }, [report, announce, t]);
  useEffect(() => {
    const ask = report.state === "ready" ? askedFigure(new URLSearchParams(window.location.search)) : null;
    const anchor = ask && main.current?.querySelector(`[data-figure="${ask.figure}"]`);
    if (ask && anchor) setOpened({ ask, anchor });
  }, [report.state]);

  return (
    <ExplainContext value={explain}>
      <main
        id="main"
        ref={main}
        tabIndex={-1}
        aria-busy={report.state === "loading"}
        className="min-h-0 flex-1 overflow-y-auto outline-none print:overflow-visible"
      >
        <RangeBar
          state={state}
          range={overview?.range ?? null}
          previous={overview?.previous?.range ?? null}
          today={dayIn(new Date(viewer.serverNow), zone)}
          zone={zone}
          exportHref={rowsCsv(rowsParams(params, { figure: "received" }))}
          onState={setState}
        />
        <FilterBar state={state} zone={zone} onState={setState} />
        {report.state === "failed" ? (
          <ReportFailed
            code={report.code}
            detail={report.detail}
            onRetry={retry}
            onWhy={(why) => setState({ ...state, why })}
          />
        ) : overview ? (
          <div className={report.state === "loading" ? "opacity-60 transition-opacity delay-200" : undefined}>
            <ReportBody overview={overview} state={state} onState={setState} />
          </div>
        ) : (
          <ReportSkeleton />
        )}
      </main>
      <PhoneTabs />
      <ExplainPopover
        params={params}
        range={overview?.range ?? null}
        ask={opened?.ask ?? null}
        anchor={opened?.anchor ?? null}
        onClose={() => setOpened(null)}
      />
    </ExplainContext>
  );
}
