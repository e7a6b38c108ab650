"use client";

import { Repeat2 } from "lucide-react";
import { memo } from "react";
import { cn } from "@/components/ui/class-names";
import type { BoardEntry } from "@/lib/coverage/board-schemas";
import { type BoardWeek, placeIn, shortTimes } from "@/lib/coverage/rules/board-week";
import { isAnswering } from "@/lib/coverage/rules/shift-words";
import { keyOf } from "./board-model";

type Props = {
  entry: BoardEntry;
  week: BoardWeek;
  /** Said by a screen reader. */
  name: string;
  isNow: boolean;
  mayEdit: boolean;
};

/** "08–16" and no more. */
const SHORT = 5;

/** One shift on the board. Drafts are dashed; what does not answer is hatched. */
export const ShiftBar = memo(function ShiftBar({ entry, week, name, isNow, mayEdit }: Props) {
  const place = placeIn(week, entry.startMs, entry.endMs);
  if (!place) return null;
  const long = entry.endMs - entry.startMs;
  const times = shortTimes(week.zone, entry.startMs, entry.endMs);
  return (
    <button
      type="button"
      data-bar={keyOf(entry)}
      aria-label={name}
      aria-roledescription={undefined}
      style={{ left: `${place.left}%`, width: `${place.width}%` }}
      className={cn(
        "@container group absolute top-2 flex h-7 min-w-1.5 touch-none select-none items-center justify-center overflow-hidden rounded-chip border px-0 font-semibold text-ink text-label data-dragged:z-20 data-dragged:overflow-visible data-dragged:cursor-grabbing data-dragged:shadow-dialog data-dragged:will-change-transform data-[broken=yes]:border-2 data-[broken=yes]:border-red data-[broken=yes]:bg-raised data-[broken=yes]:text-red",
        mayEdit && "cursor-grab",
        entry.state === "draft"
          ? "border-ink-3 border-dashed bg-surface"
          : isNow
            ? "border-ink-2 bg-ink-2 text-on-ink"
            : "border-line-strong bg-chip",
      )}
    >
      {entry.parts
        .filter(({ kind }) => !isAnswering(kind))
        .map((part) => (
          <span
            key={part.startMs}
            aria-hidden="true"
            className="absolute inset-y-0 bg-[repeating-linear-gradient(135deg,transparent_0_2px,currentColor_2px_3px)] opacity-30"
            style={{
              left: `${((part.startMs - entry.startMs) / long) * 100}%`,
              width: `${((part.endMs - part.startMs) / long) * 100}%`,
            }}
          />
        ))}
      <span
        data-times=""
        className={cn(
          "figures relative whitespace-nowrap group-data-dragged:inline! group-data-[broken=yes]:inline!",
          times.length > SHORT ? "@max-[50px]:hidden" : "@max-[33px]:hidden",
        )}
      >
        {times}
      </span>
      <span
        aria-hidden="true"
        className={cn(
          "figures relative hidden whitespace-nowrap group-data-dragged:hidden! group-data-[broken=yes]:hidden!",
          times.length > SHORT ? "@max-[50px]:inline" : "@max-[33px]:inline",
        )}
      >
        {times.split("–")[0]}
      </span>
      {entry.recurrence && place.width > 5 ? (
        <Repeat2 aria-hidden="true" className="relative ml-1 size-3 shrink-0" />
      ) : null}
      {mayEdit ? (
        <>
          <span
            data-edge="start"
            aria-hidden="true"
            className="absolute inset-y-0 left-0 w-2 cursor-ew-resize"
          />
          <span
            data-edge="end"
            aria-hidden="true"
            className="absolute inset-y-0 right-0 w-2 cursor-ew-resize"
          />
        </>
      ) : null}
    </button>
  );
});
