"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useAnnounce } from "@/components/desk/announcer";
import { clockOffset } from "@/components/desk/api";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { useViewer } from "@/components/desk/viewer";
import { askedFigure } from "./asked-figure";
import { type ExplainAsk, ExplainContext } from "./explain-context";
import { FilterBar } from "./filter-bar";
import { dayIn } from "./local-day";
import { RangeBar } from "./range-bar";
import { ReportBody } from "./report-body";
import { ReportFailed } from "./report-failed";
import { ReportSkeleton } from "./report-skeleton";
import { paramsOf, type ReportState, readState, writeState } from "./report-state";
import { rowsCsv, rowsParams } from "./rows-address";
import { useAddress } from "./use-address";
import { type FirstReport, useReport } from "./use-report";

const loadExplain = () => import("./explain-popover").then((module) => module.ExplainPopover);
const ExplainPopover = dynamic(loadExplain, { ssr: false });

type Opened = Readonly<{ ask: ExplainAsk; anchor: Element }>;

/** How long people waited: the address says of whom and when, every figure says where it comes from. */
export function ReportScreen({ first }: { first: Promise<FirstReport> }) {
  const t = useTranslations("response-times");
  const viewer = useViewer();
  const announce = useAnnounce();
  const [query, go] = useAddress("/response-times");
  const started = useRef(query);
  const state = useMemo(() => readState(new URLSearchParams(query)), [query]);
  const zone = state.zone ?? viewer.zone;
  const params = useMemo(() => {
    const now = started.current === query ? viewer.serverNow : Date.now() + clockOffset();
    return paramsOf(state, new Date(now), viewer.zone);
  }, [query, state, viewer]);
  const { report, retry } = useReport(params, first);
  const [opened, setOpened] = useState<Opened | null>(null);
  const explain = useCallback((ask: ExplainAsk, anchor: Element) => setOpened({ ask, anchor }), []);
  const main = useRef<HTMLElement>(null);
  const { overview } = report;

  const setState = useCallback(
    (next: ReportState) => {
      setOpened(null);
      go(writeState(next));
    },
    [go],
  );
  useEffect(() => {
    // What the figures will open to, and what they are drawn with, come while they are counted.
    void Promise.all([loadExplain(), import("./trend-chart"), import("./distribution-chart")]).catch(
      () => {},
    );
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
      {opened ? (
        <ExplainPopover
          params={params}
          range={overview?.range ?? null}
          ask={opened.ask}
          anchor={opened.anchor}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </ExplainContext>
  );
}
