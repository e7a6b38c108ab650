"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import type { HalfHourLoad } from "@/lib/coverage/rules/expected-load";

type Props = {
  halves: readonly HalfHourLoad[];
  zone: string;
  /** By pointer; the table below does the same by keyboard. */
  onOpen: (place: number, at: Element) => void;
};

const HEIGHT = 120;
const DAY_HALVES = 48;

/** Arrivals expected in every half hour of a week as bars, a usual week as a dashed line over them. */
export function WeekChart({ halves, zone, onOpen }: Props) {
  const t = useTranslations("forecast.week");
  const format = useFormatter();
  const most = Math.max(1, ...halves.map(({ arrivals, usual }) => Math.max(arrivals, usual)));
  const high = (value: number) => (value / most) * (HEIGHT - 8);
  const bars = halves
    .map(({ arrivals }, x) => `M${x} ${HEIGHT}v${-high(arrivals)}h0.85v${high(arrivals)}z`)
    .join("");
  const usual = halves.map((half, x) => `${x === 0 ? "M" : "L"}${x} ${HEIGHT - high(half.usual)}h1`).join("");
  const eventful = halves
    .flatMap(({ events }, x) => (events.length > 0 ? [`M${x} 0h1v${HEIGHT}h-1z`] : []))
    .join("");
  const open = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const place = Math.floor(((event.clientX - box.left) / box.width) * halves.length);
    if (halves[place]) onOpen(place, event.currentTarget);
  };
  return (
    <div>
      <div className="flex justify-between text-ink-3 text-label" aria-hidden="true">
        <span>{t("most", { arrivals: format.number(most, { maximumFractionDigits: 1 }) })}</span>
        <span>{t("legend")}</span>
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the table below opens the same by keyboard */}
      <svg
        viewBox={`0 0 ${halves.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t("chart")}
        className="h-30 w-full cursor-pointer border-line-strong border-b"
        onClick={open}
      >
        <path d={eventful} fill="var(--accent-tint)" />
        <path d={bars} fill="var(--line-strong)" />
        <path
          d={usual}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={1.25}
          strokeDasharray="3 2"
          vectorEffect="non-scaling-stroke"
        />
        {halves.map(({ startMs }, x) =>
          x > 0 && x % DAY_HALVES === 0 ? (
            <line
              key={startMs}
              x1={x}
              x2={x}
              y1={0}
              y2={HEIGHT}
              stroke="var(--line)"
              vectorEffect="non-scaling-stroke"
            />
          ) : null,
        )}
      </svg>
      <div aria-hidden="true" className="mt-1 grid grid-cols-7 font-medium text-ink-2 text-label">
        {halves
          .filter((_, x) => x % DAY_HALVES === 0)
          .slice(0, 7)
          .map(({ startMs }) => (
            <span key={startMs} className="truncate pl-1">
              {format.dateTime(new Date(startMs + 1000), {
                timeZone: zone,
                weekday: "short",
                day: "numeric",
              })}
            </span>
          ))}
      </div>
    </div>
  );
}
