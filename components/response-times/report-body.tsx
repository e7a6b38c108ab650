"use client";

import { Timer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import type { Overview } from "@/lib/response-times/overview-schemas";
import { AgentsPart } from "./agents-part";
import { BalanceLine } from "./balance-line";
import { DistributionPart } from "./distribution-part";
import { FigureTiles } from "./figure-tiles";
import { GroupsPart } from "./groups-part";
import { HeatPart } from "./heat-part";
import { PathsPart } from "./paths-part";
import { PeopleSetting } from "./people-setting";
import type { ReportState } from "./report-state";
import { TrendPart } from "./trend-part";
import { UsefulPart } from "./useful-part";

type Props = { overview: Overview; state: ReportState; onState: (state: ReportState) => void };

const pair = "grid gap-px bg-line *:bg-surface max-[1200px]:grid-cols-1 print:grid-cols-1";

/** All of the report, the loudest first; where there is nothing, what to do. */
export function ReportBody({ overview, state, onState }: Props) {
  const t = useTranslations("response-times");
  const { role } = useViewer();
  const { balance, totals } = overview;
  const isEmpty = balance.received === 0 && totals.n === 0 && totals.open === 0;
  if (isEmpty) {
    const isFiltered = Object.keys(state.filters).length > 0;
    return (
      <EmptyState
        icon={<Timer />}
        title={t("empty.title")}
        className="py-16"
        actions={
          isFiltered ? (
            <Button onClick={() => onState({ ...state, filters: {} })}>{t("empty.clear")}</Button>
          ) : (
            <Button onClick={() => onState({ ...state, range: "28d", from: "", to: "" })}>
              {t("empty.longer")}
            </Button>
          )
        }
      >
        {t(isFiltered ? "empty.filtered" : "empty.text")}
      </EmptyState>
    );
  }
  return (
    <>
      <BalanceLine balance={balance} />
      <FigureTiles overview={overview} />
      <div className={cn(pair, "grid-cols-[minmax(0,3fr)_minmax(0,2fr)]")}>
        <TrendPart overview={overview} />
        <DistributionPart buckets={overview.distribution} totals={totals} />
      </div>
      <div className={cn(pair, "grid-cols-2 border-t")}>
        <HeatPart rows={overview.heat} zone={overview.range.zone} />
        <AgentsPart rows={overview.agents} />
        <GroupsPart by="channel" rows={overview.channels} />
        <UsefulPart overview={overview} />
        <GroupsPart by="account" rows={overview.accounts} />
        <PathsPart overview={overview} className="min-w-0 p-6 phone:p-4" />
      </div>
      <footer className="flex flex-wrap gap-x-6 border-t px-6 py-3 text-ink-3 text-meta phone:px-4 phone:pb-24">
        <p>{t("foot.percentiles")}</p>
        <p>{t("foot.practice")}</p>
        <a href="/response-times/rules" className="text-link print:hidden">
          {t("foot.rules")}
        </a>
        {role === "admin" ? <PeopleSetting /> : null}
      </footer>
    </>
  );
}
