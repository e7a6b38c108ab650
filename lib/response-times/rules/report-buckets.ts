import { Temporal } from "temporal-polyfill";
import { Refused } from "@/lib/base/errors";
import type { ReportRange } from "./report-range";

export type TimeStep = "hour" | "day" | "week" | "month";

export interface Bucket {
  /** An hour as its instant; a day, week or month as its first local day. */
  key: string;
  fromAt: Date;
  /** Without it. */
  toAt: Date;
}

/** More bars than a screen has columns help nobody. */
const MOST = 2400;
const STEPS = { day: { days: 1 }, week: { weeks: 1 }, month: { months: 1 } } as const;

export function isTimeStep(groupBy: string): groupBy is TimeStep {
  return groupBy === "hour" || groupBy in STEPS;
}

/**
 * The range cut at the local hours, days, weeks (from Monday) or months of its zone, without a hole: a day that changes
 * the clock has 23 or 25 hours, an hour that comes twice is two. Throws Refused `report-too-fine` above 2,400.
 */
export function bucketsOf(range: ReportRange, step: TimeStep): Bucket[] {
  const buckets: Bucket[] = [];
  let start = firstStart(range, step);
  while (start.epochMilliseconds < range.toAt.getTime()) {
    const end = step === "hour" ? nextHour(start) : start.add(STEPS[step]).startOfDay();
    if (buckets.length >= MOST) throw new Refused("report-too-fine", { most: MOST });
    buckets.push({
      key: step === "hour" ? start.toInstant().toString() : start.toPlainDate().toString(),
      fromAt: new Date(Math.max(start.epochMilliseconds, range.fromAt.getTime())),
      toAt: new Date(Math.min(end.epochMilliseconds, range.toAt.getTime())),
    });
    start = end;
  }
  return buckets;
}

function firstStart({ fromAt, zone }: ReportRange, step: TimeStep): Temporal.ZonedDateTime {
  const from = Temporal.Instant.fromEpochMilliseconds(fromAt.getTime()).toZonedDateTimeISO(zone);
  switch (step) {
    case "hour":
      return from.subtract({ minutes: from.minute, seconds: from.second, milliseconds: from.millisecond });
    case "day":
      return from.startOfDay();
    case "week":
      return from
        .startOfDay()
        .subtract({ days: from.dayOfWeek - 1 })
        .startOfDay();
    case "month":
      return from.with({ day: 1 }).startOfDay();
  }
}

/** The next full hour of the wall clock, or where the clock moved by half an hour, the move. */
function nextHour(start: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return start.add({ minutes: 60 - start.minute });
}
