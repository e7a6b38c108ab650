import { DAY, SECOND } from "@/lib/base/time";
import type { Span } from "./shift-words";
import { dayText } from "./wall-time";
import { instantOfWall, localDay } from "./zone-offsets";

/** The seconds of the occurrences that fall on each day of a clock: hours to be paid. */
export function secondsByDay(spans: readonly Span[], zone: string): Map<string, number> {
  const days = new Map<string, number>();
  for (const { startAt, endAt } of spans) {
    let at = startAt.getTime();
    while (at < endAt.getTime()) {
      const day = localDay(zone, at);
      const next = Math.min(endAt.getTime(), instantOfWall(zone, (day + 1) * DAY, "start"));
      const on = dayText(day * DAY);
      days.set(on, (days.get(on) ?? 0) + (next - at) / SECOND);
      at = next;
    }
  }
  return days;
}
