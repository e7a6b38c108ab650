import type { Clock, Metric, Range } from "@/lib/response-times/report-schemas";
import { daysOf, type ReportRange } from "./report-range";

/** Key of the sentence in messages that defines a metric by a clock. */
export function ruleOf(metric: Metric, clock: Clock): string {
  return `${metric}.${clock}`;
}

/** A range as an answer tells it. */
export function shownRange(range: ReportRange): Range {
  const { fromAt, toAt, zone } = range;
  return { fromAt: fromAt.toISOString(), toAt: toAt.toISOString(), zone, days: daysOf(range) };
}

const HOURS_UP_TO_DAYS = 3.1;
const DAYS_UP_TO_DAYS = 731;

/** How fine a trend is: by the hour up to three days, one of which may have 25, by the day up to two years. */
export function trendStep(range: ReportRange): "hour" | "day" | "month" {
  const days = daysOf(range);
  if (days <= HOURS_UP_TO_DAYS) return "hour";
  return days <= DAYS_UP_TO_DAYS ? "day" : "month";
}
