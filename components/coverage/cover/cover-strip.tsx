"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type PointerEvent, useDeferredValue, useMemo, useState } from "react";
import { cn } from "@/components/ui/class-names";
import { CoverTable } from "./cover-table";
import { type StripCell, toneFill } from "./strip-cell";
import { StripHead } from "./strip-head";
import { StripLegend } from "./strip-legend";
import { HEIGHT, placeOf, stripDays, stripPaths } from "./strip-paths";
import { useCoverWords } from "./use-cover-words";

const HOUR = 3_600_000;

type Props = {
  cells: readonly StripCell[];
  zone: string;
  nowMs: number;
  /** A cell was pressed. */
  onCell?: (cell: StripCell) => void;
  className?: string;
};

const KEYS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageDown: 24,
  PageUp: -24,
};

/** Required, planned, present and missing over a range, hour by hour, and the share predicted below it. */
export function CoverStrip({ cells, zone, nowMs, onCell, className }: Props) {
  const t = useTranslations("cover");
  const words = useCoverWords(zone);
  const [at, setAt] = useState<number | null>(null);
  const paths = useMemo(() => stripPaths(cells), [cells]);
  const days = useMemo(() => stripDays(cells, zone), [cells, zone]);
  const later = useDeferredValue(cells);
  const [first, second] = cells;
  const lengthMs = first && second ? second.startMs - first.startMs : HOUR;
  const chosen = at === null ? undefined : cells[at];
  const now = placeOf(cells, nowMs);
  const percent = (place: number) => `${(place / Math.max(1, cells.length)) * 100}%`;

  const walk = (event: KeyboardEvent) => {
    if (event.key === "Enter" && chosen) onCell?.(chosen);
    const by = KEYS[event.key];
    const to = event.key === "Home" ? 0 : event.key === "End" ? cells.length - 1 : by && (at ?? 0) + by;
    if (to === undefined) return;
    event.preventDefault();
    setAt(Math.max(0, Math.min(cells.length - 1, to)));
  };
  const point = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const place = Math.floor(((event.clientX - box.left) / box.width) * cells.length);
    setAt(Math.max(0, Math.min(cells.length - 1, place)));
  };

  return (
    <section aria-label={t("strip.label")} className={cn("flex flex-col gap-2", className)}>
      <StripHead cells={cells} lengthMs={lengthMs} told={chosen ? words.cell(chosen, lengthMs) : null} />
      <div className="flex gap-4 phone:flex-col phone:gap-2">
        <StripLegend />
        <div className="relative min-w-0 flex-1 pb-5 phone:pb-4">
          {days.map((day, place) => {
            const wide = ((days[place + 1]?.cell ?? cells.length) - day.cell) / cells.length;
            return (
              <div
                key={day.startMs}
                aria-hidden="true"
                className="pointer-events-none absolute inset-y-0 border-line-strong border-l"
                style={{ left: percent(day.cell) }}
              >
                {wide > 0.06 ? (
                  <span className="figures absolute top-0 left-1 whitespace-nowrap font-semibold text-ink text-label">
                    {words.day(day.startMs, false)}
                    {wide > 0.1 ? <span className="phone:hidden"> {words.date(day.startMs)}</span> : null}
                  </span>
                ) : null}
              </div>
            );
          })}
          <div
            role="slider"
            tabIndex={0}
            aria-label={t("strip.walk")}
            aria-valuemin={0}
            aria-valuemax={Math.max(0, cells.length - 1)}
            aria-valuenow={at ?? 0}
            aria-valuetext={chosen ? words.cell(chosen, lengthMs) : t("strip.how")}
            onKeyDown={walk}
            onFocus={() => setAt((before) => before ?? 0)}
            onPointerMove={point}
            onPointerLeave={() => setAt(null)}
            onPointerDown={point}
            onClick={() => chosen && onCell?.(chosen)}
            className="relative block pt-5"
          >
            <svg
              viewBox={`0 0 ${Math.max(1, cells.length)} ${HEIGHT}`}
              preserveAspectRatio="none"
              aria-hidden="true"
              className="block h-20 w-full overflow-visible"
            >
              <path d={paths.planned} className="fill-line-strong" />
              <path d={paths.present} className="fill-ink-2" />
              <path d={paths.missing} className="fill-heat-5 dark:fill-heat-6" />
              <path
                d={paths.required}
                vectorEffect="non-scaling-stroke"
                className="fill-none stroke-[1.5px] stroke-ink"
              />
            </svg>
            <svg
              viewBox={`0 0 ${Math.max(1, cells.length)} 1`}
              preserveAspectRatio="none"
              aria-hidden="true"
              className="mt-3 block h-3.5 w-full"
            >
              {[...paths.tones].map(([tone, path]) => (
                <path key={tone} d={path} className={toneFill[tone]} />
              ))}
            </svg>
            {at === null ? null : (
              <span
                aria-hidden="true"
                className="pointer-events-none absolute top-4 bottom-0 border border-ink bg-ink/10"
                style={{ left: percent(at), width: percent(1) }}
              />
            )}
          </div>
          {now === null ? null : (
            <div
              aria-hidden="true"
              className="pointer-events-none absolute top-4 bottom-0 border-ink border-l-2"
              style={{ left: `${now * 100}%` }}
            >
              <span
                className={cn(
                  "figures absolute bottom-0 rounded-chip bg-ink px-1 font-medium text-label text-on-ink",
                  now > 0.9 ? "right-0" : now < 0.05 ? "-left-0.5" : "-translate-x-1/2",
                )}
              >
                {words.time(nowMs)}
              </span>
            </div>
          )}
        </div>
      </div>
      <CoverTable cells={later} words={words} lengthMs={lengthMs} />
    </section>
  );
}
