"use client";

import { type KeyboardEvent, memo, type PointerEvent } from "react";
import { cn } from "@/components/ui/class-names";
import { COLUMNS, cellUnder, columnOf, type GridDay, type GridRun } from "./grid-days";
import { skippedLook, stateLook } from "./state-look";
import type { StripCell } from "./strip-cell";
import type { CoverWords } from "./use-cover-words";

type Props = {
  day: GridDay;
  place: number;
  zone: string;
  words: CoverWords;
  /** The cell in hand, where it is of this day. */
  chosen: StripCell | null;
  onChoose: (cell: StripCell | null, day: GridDay) => void;
  onStep: (place: number, column: number) => void;
};

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, PageDown: 4, PageUp: -4 };
const percent = (columns: number) => `${(columns / COLUMNS) * 100}%`;

/** A day of cover by its clock: walked by arrow keys or pointer, a quarter of an hour at a time. */
export const GridRow = memo(function GridRow(props: Props) {
  const { day, place, zone, words, chosen, onChoose, onStep } = props;
  const at = chosen ? day.cells.indexOf(chosen) : -1;
  const walk = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      onStep(place + (event.key === "ArrowDown" ? 1 : -1), chosen ? columnOf(chosen.startMs, zone) : 0);
      return;
    }
    const by = STEPS[event.key];
    const last = day.cells.length - 1;
    const to = event.key === "Home" ? 0 : event.key === "End" ? last : by && Math.max(0, at) + by;
    if (to === undefined) return;
    event.preventDefault();
    onChoose(day.cells[Math.max(0, Math.min(last, to))] ?? null, day);
  };
  const point = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const isLower = event.clientY > box.top + box.height / 2;
    onChoose(cellUnder(day, zone, (event.clientX - box.left) / box.width, isLower) ?? null, day);
  };
  return (
    <div
      role="slider"
      tabIndex={place === 0 ? 0 : -1}
      data-day={place}
      aria-label={words.day(day.startMs)}
      aria-valuemin={0}
      aria-valuemax={day.cells.length - 1}
      aria-valuenow={Math.max(0, at)}
      aria-valuetext={words.cell(chosen ?? (day.cells[0] as StripCell), 900_000)}
      onKeyDown={walk}
      onFocus={() => chosen ?? onChoose(day.cells[0] ?? null, day)}
      onPointerMove={point}
      onPointerDown={point}
      className="relative h-5 min-w-0 flex-1 overflow-hidden rounded-chip bg-sunk phone:h-7"
    >
      {day.skipped.map(({ column, columns }) => (
        <span
          key={`skipped ${column}`}
          className={cn("absolute inset-y-0", skippedLook)}
          style={{ left: percent(column), width: percent(columns) }}
        />
      ))}
      {day.runs.map((run) => (
        <Run key={`${run.lane} ${run.column}`} run={run} />
      ))}
      {chosen && at >= 0 ? (
        <span
          className="absolute inset-y-0 outline-2 outline-ink -outline-offset-2"
          style={{ left: percent(columnOf(chosen.startMs, zone)), width: percent(1) }}
        />
      ) : null}
    </div>
  );
});

function Run({ run: { state, column, columns, lane } }: { run: GridRun }) {
  return (
    <span
      className={cn(
        "absolute",
        stateLook[state],
        lane === "whole" ? "inset-y-0" : lane === "first" ? "top-0 bottom-1/2" : "top-1/2 bottom-0",
      )}
      style={{ left: percent(column), width: percent(columns) }}
    />
  );
}
