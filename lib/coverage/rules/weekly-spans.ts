import { DAY } from "@/lib/base/time";
import type { Stretch } from "./time-off";
import { dayText } from "./wall-time";
import { instantOfWall, localDay } from "./zone-offsets";

/** Spans of every week, on the clock of a zone, as instants that touch a range; an end not after its start is next day's. */
export function weeklySpans(
  spans: readonly { weekday: number; startTime: string; endTime: string }[],
  zone: string,
  fromMs: number,
  toMs: number,
): Stretch[] {
  const found: Stretch[] = [];
  if (spans.length === 0) return found;
  for (let day = localDay(zone, fromMs) - 1; day <= localDay(zone, toMs); day += 1)
    for (const { weekday, startTime, endTime } of spans) {
      if (weekday !== ((((day + 3) % 7) + 7) % 7) + 1) continue;
      const at = (on: number, time: string, edge: "start" | "end") =>
        instantOfWall(zone, Date.parse(`${dayText(on * DAY)}T${time}:00Z`), edge);
      const startMs = at(day, startTime, "start");
      const endMs = at(endTime > startTime ? day : day + 1, endTime, "end");
      if (startMs < toMs && endMs > fromMs) found.push({ startMs, endMs });
    }
  return found;
}
