"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { AnchoredPopover } from "@/components/ui/anchored-popover";
import type { RequiredWeek } from "@/lib/coverage/list-required";
import { RequiredSum } from "./required-sum";
import { WeekChart } from "./week-chart";
import { WeekGrid } from "./week-grid";
import { weekRows } from "./week-rows";

/** A week ahead: what comes, whom it needs, and the sum behind every half hour. */
export function ForecastWeek({ week }: { week: RequiredWeek }) {
  const t = useTranslations("forecast.week");
  const format = useFormatter();
  const [open, setOpen] = useState<{ place: number; anchor: Element } | null>(null);
  const { halves, rule, zone } = week;
  const rows = useMemo(
    () =>
      weekRows(halves, rule, zone, {
        day: (at) => format.dateTime(at, { timeZone: zone, weekday: "short", day: "numeric" }),
        when: (at) =>
          format.dateTime(at, {
            timeZone: zone,
            weekday: "long",
            day: "numeric",
            month: "short",
            hour: "2-digit",
            minute: "2-digit",
            hourCycle: "h23",
          }),
      }),
    [halves, rule, zone, format],
  );
  const cells = rows.flatMap((row) => row.cells.flatMap((cell) => cell ?? []));
  const busiest = cells.reduce(
    (most, cell) => (cell.arrivals > (most?.arrivals ?? 0) ? cell : most),
    cells[0],
  );
  const half = open ? halves[open.place] : undefined;
  const openAt = (place: number, anchor: Element) => setOpen({ place, anchor });
  const title = cells.find(({ place }) => place === open?.place)?.when ?? "";
  return (
    <div className="flex flex-col gap-4">
      {busiest && busiest.arrivals > 0 ? <WeekChart halves={halves} zone={zone} onOpen={openAt} /> : null}
      <p className="text-body text-ink-2 text-pretty">
        {busiest && busiest.arrivals > 0
          ? t("busiest", {
              when: busiest.when,
              arrivals: format.number(busiest.arrivals, { maximumFractionDigits: 1 }),
              required: busiest.required,
            })
          : t("nothing")}{" "}
        {t("hint")}
      </p>
      <WeekGrid rows={rows} onOpen={openAt} />
      {open && half ? (
        <AnchoredPopover
          anchor={open.anchor}
          label={t("sumOf", { when: title })}
          onClose={() => setOpen(null)}
        >
          <RequiredSum half={half} rule={rule} title={title} />
        </AnchoredPopover>
      ) : null}
    </div>
  );
}
