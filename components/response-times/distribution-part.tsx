"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useIsPhone } from "@/components/desk/use-width";
import type { Overview } from "@/lib/response-times/overview-schemas";
import type { Figures } from "@/lib/response-times/report-schemas";
import { ChartFrame } from "./chart-frame";
import { useExplain } from "./explain-context";
import { useFigures } from "./use-figures";

const DistributionChart = dynamic(
  () => import("./distribution-chart").then((module) => module.DistributionChart),
  { ssr: false },
);

type Props = { buckets: Overview["distribution"]; totals: Figures; className?: string };

const [MINUTE, TEN, HALF_HOUR, HOUR, DAY] = [60, 600, 1800, 3600, 86_400];
const TICKS = [10, MINUTE, TEN, HALF_HOUR, HOUR, 4 * HOUR, DAY, 7 * DAY, 30 * DAY];
const NARROW = [10, MINUTE, TEN, HALF_HOUR, 4 * HOUR, DAY, 30 * DAY];

/** How the waits of what was answered are spread, from ten seconds to thirty days. */
export function DistributionPart({ buckets, totals, className }: Props) {
  const t = useTranslations("response-times");
  const { share, count } = useFigures();
  const explain = useExplain();
  const ticks = useIsPhone() ? NARROW : TICKS;
  const { n: all, counts } = totals;
  const [ten, thirty] = [all - counts.within600, all - counts.within1800];
  const of = (part: number) => share(all === 0 ? null : part / all);
  const wait = (seconds: number) => t(`wait.${waitUnit(seconds)}`, { count: waitCount(seconds) });
  const spanOf = (from: number, to: number | null) => {
    if (to === null) return t("wait.over", { from: wait(from) });
    return from === 0
      ? t("wait.under", { to: wait(to) })
      : t("wait.between", { from: wait(from), to: wait(to) });
  };
  const bars = buckets.map(({ fromSeconds, toSeconds, count: n }) => {
    const title = t("distribution.bar", { span: spanOf(fromSeconds, toSeconds), count: count(n) });
    return { key: String(fromSeconds), from: fromSeconds, to: toSeconds, n, title, isDark: false, marks: [] };
  });
  const above: Readonly<Record<number, string>> = {
    [TEN]: t("distribution.between", { share: of(ten - thirty) }),
    [HALF_HOUR]: t("distribution.over", { share: of(thirty) }),
  };
  const edges = ticks.map((at) => ({ at, tick: wait(at), ...(above[at] ? { above: above[at] } : {}) }));
  return (
    <ChartFrame
      title={t("distribution.title")}
      detail={t("distribution.detail", { count: count(all) })}
      sentence={
        all === 0
          ? t("distribution.none")
          : t("distribution.sentence", { count: thirty, many: count(thirty), share: of(thirty) })
      }
      table={{
        head: [t("distribution.head"), "n", t("distribution.share")],
        rows: bars.map(({ from, to, n }) => [spanOf(from, to), n, of(n)]),
      }}
      fileName="response-times-distribution"
      {...(className ? { className } : {})}
    >
      <div className="h-60">
        <DistributionChart
          bars={bars}
          edges={edges}
          inTen={t("distribution.within", { share: of(all - ten) })}
          onExplain={(key, at) => {
            const bar = bars.find((each) => each.key === key);
            if (!bar) return;
            const name = spanOf(bar.from, bar.to);
            const span = { atLeast: bar.from, below: bar.to, name };
            explain({ figure: "n", shown: count(bar.n), span }, at);
          }}
        />
      </div>
    </ChartFrame>
  );
}

function waitUnit(seconds: number): "second" | "minute" | "hour" | "day" {
  if (seconds < MINUTE) return "second";
  if (seconds < HOUR) return "minute";
  return seconds < DAY ? "hour" : "day";
}

function waitCount(seconds: number): number {
  const size = { second: 1, minute: MINUTE, hour: HOUR, day: DAY }[waitUnit(seconds)];
  return Math.round((seconds / size) * 10) / 10;
}
