"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useIsPhone } from "@/components/desk/use-width";
import type { Overview } from "@/lib/response-times/overview-schemas";
import { ChartFrame } from "./chart-frame";
import { useExplain } from "./explain-context";
import { MarkList } from "./mark-list";
import { minuteTicks } from "./minute-ticks";
import { labelled, trendColumns } from "./trend-columns";
import { useFigures } from "./use-figures";
import { useMarkWords } from "./use-mark-words";
import { useMoments } from "./use-moments";
import { slowestRow } from "./weakest";

const TrendChart = dynamic(() => import("./trend-chart").then((module) => module.TrendChart), { ssr: false });

type Props = { overview: Overview; className?: string };

/** What people are told to expect, in minutes. */
const TARGET = 10;

/** How the waits went over the range, by the hour, day or month the turns began in. */
export function TrendPart({ overview, className }: Props) {
  const t = useTranslations("response-times");
  const { short, long, count, share } = useFigures();
  const explain = useExplain();
  const moments = useMoments(overview.range.zone);
  const wordsOf = useMarkWords();
  const most = useIsPhone() ? 3 : 6;
  const { trend, trendBy, range, marks } = overview;
  const columns = useMemo(() => trendColumns(trend, trendBy, range, marks), [trend, trendBy, range, marks]);
  const nameOf = (key: string, oddHours: number | null) => {
    const name = moments.full(key, trendBy);
    return oddHours === null ? name : t("trend.odd", { day: name, hours: oddHours });
  };
  const points = columns.map(({ row, oddHours, marks: within, isDark }) => ({
    key: row.key,
    label:
      oddHours === null
        ? moments.short(row.key, trendBy)
        : t("trend.odd", { day: moments.short(row.key, trendBy), hours: oddHours }),
    title: [
      t("trend.column", {
        when: nameOf(row.key, oddHours),
        p50: long(row.p50Seconds),
        p90: long(row.p90Seconds),
        count: count(row.n),
      }),
      ...(isDark ? [t("trend.dark")] : []),
      ...within.map(wordsOf),
    ].join(". "),
    p50: row.p50Seconds === null ? null : row.p50Seconds / 60,
    p90: row.p90Seconds === null ? null : row.p90Seconds / 60,
    isDark,
    marks: within.map(({ label }) => label),
  }));
  const slowest = slowestRow(trend);
  const highest = Math.max(33, ...points.flatMap(({ p50, p90 }) => [p50 ?? 0, p90 ?? 0]));
  const { unit } = minuteTicks(highest);
  return (
    <ChartFrame
      title={t(`trend.title.${trendBy}`)}
      detail={t("trend.detail", { unit: t(`unit.long.${unit}`) })}
      sentence={
        slowest
          ? t("trend.slowest", {
              when: moments.full(slowest.key, trendBy),
              p90: long(slowest.p90Seconds),
              count: count(slowest.n),
            })
          : t("trend.none")
      }
      table={{
        head: [t(`trend.head.${trendBy}`), "n", "p50", "p90", t("table.within600"), t("table.withinTarget")],
        rows: columns.map(({ row, oddHours }) => [
          nameOf(row.key, oddHours),
          row.n,
          short(row.p50Seconds),
          short(row.p90Seconds),
          share(row.within600),
          share(row.withinTarget),
        ]),
      }}
      fileName={`response-times-${trendBy}`}
      {...(className ? { className } : {})}
    >
      <div className="h-60">
        <TrendChart
          points={points}
          target={TARGET}
          words={{
            p50: "p50",
            p90: "p90",
            target: t("trend.target", { minutes: TARGET }),
            thirty: t("trend.thirty"),
          }}
          ticks={labelled(columns, most).flatMap((at) => points[at]?.key ?? [])}
          onExplain={(key, at) => {
            const row = trend.find((each) => each.key === key);
            const name = moments.full(key, trendBy);
            explain(
              {
                figure: "p90",
                shown: long(row?.p90Seconds ?? null),
                cell: { groupBy: trendBy, key, name },
              },
              at,
            );
          }}
        />
      </div>
      <MarkList marks={marks} zone={range.zone} />
    </ChartFrame>
  );
}
