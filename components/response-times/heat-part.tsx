"use client";

import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";
import type { ReportRow } from "@/lib/response-times/report-schemas";
import { ChartFrame } from "./chart-frame";
import { useExplain } from "./explain-context";
import { type HeatCell, HeatMap } from "./heat-map";
import { HEAT_FROM, type HeatStep, heatClass } from "./heat-step";
import { useFigures } from "./use-figures";
import { useMoments } from "./use-moments";
import { FEW, judged, weakestHours } from "./weakest";

type Props = { rows: readonly ReportRow[]; zone: string; className?: string };

const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

/** The share within ten minutes of every hour of the week; where it is weakest, in words. */
export function HeatPart({ rows, zone, className }: Props) {
  const t = useTranslations("response-times");
  const { share, count } = useFigures();
  const { weekday } = useMoments(zone);
  const explain = useExplain();
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const cells = Array.from({ length: 168 }, (_, place): HeatCell => {
    const [day, hour] = [Math.floor(place / 24) + 1, place % 24];
    const row = byKey.get(`${day}-${hour}`);
    const when = t("heat.when", { day: weekday(day, "long"), from: clock(hour), to: clock(hour + 1) });
    return {
      key: `${day}-${hour}`,
      weekday: day,
      hour,
      share: row?.within600 ?? null,
      isFew: row !== undefined && judged(row) < FEW,
      title: row?.within600
        ? t("heat.cell", { when, share: share(row.within600), count: count(judged(row)) })
        : row && row.within600 !== null
          ? t("heat.cell", { when, share: share(0), count: count(judged(row)) })
          : t("heat.nothing", { when }),
    };
  });
  const weakest = weakestHours(rows);
  return (
    <ChartFrame
      title={t("heat.title")}
      detail={t("heat.detail")}
      sentence={
        weakest
          ? t(weakest.share < 0.9 ? "heat.weakest" : "heat.fine", {
              day: weekday(weakest.weekday, "long"),
              from: clock(weakest.from),
              to: clock(weakest.to),
              share: share(weakest.share),
              count: count(weakest.n),
            })
          : t("heat.none")
      }
      table={{
        head: [t("heat.head"), t("heat.judged"), t("table.within600")],
        rows: cells.map(({ key, title, share: value }) => {
          const row = byKey.get(key);
          return [title.split(":  ")[0] ?? key, row ? judged(row) : 0, value === null ? null : share(value)];
        }),
      }}
      fileName="response-times-week"
      {...(className ? { className } : {})}
    >
      <HeatMap
        caption={t("heat.title")}
        cells={cells}
        days={[1, 2, 3, 4, 5, 6, 7].map((day) => weekday(day, "short"))}
        onExplain={(key, at) => {
          const cell = cells.find((each) => each.key === key);
          if (!cell) return;
          const name = t("heat.when", {
            day: weekday(cell.weekday, "long"),
            from: clock(cell.hour),
            to: clock(cell.hour + 1),
          });
          explain(
            { figure: "within600", shown: share(cell.share), cell: { groupBy: "weekdayHour", key, name } },
            at,
          );
        }}
      />
      <Legend />
    </ChartFrame>
  );
}

function Legend() {
  const t = useTranslations("response-times");
  const names = ["97–100", "93", "90", "80", "60", t("heat.under", { share: (HEAT_FROM.at(-1) ?? 0) * 100 })];
  return (
    <ul aria-hidden="true" className="figures mt-2 flex flex-wrap gap-x-3 gap-y-1 text-ink-3 text-meta">
      {names.map((name, at) => (
        <li key={name} className="flex items-center gap-1.5">
          <span className={cn("size-2.5 rounded-[2px]", heatClass[(at + 1) as HeatStep])} />
          {name}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <span className="size-2.5 rounded-[2px] bg-sunk" />
        {t("heat.few", { count: FEW })}
      </li>
    </ul>
  );
}
