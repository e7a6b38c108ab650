import { DAY } from "@/lib/base/time";
import type { Span } from "./shift-words";
import { dayText } from "./wall-time";
import { instantOfWall, localDay } from "./zone-offsets";

/** An hour of the week an agent rules out, on their own clock; 1 is Monday. */
export interface NoGo {
  weekday: number;
  startTime: string;
  endTime: string;
}

/** The instants of what an agent rules out, around the times that are asked about. */
export function noGoSpans(spans: readonly NoGo[], zone: string, asked: readonly Span[]): Span[] {
  if (spans.length === 0) return [];
  return asked.flatMap((each) => {
    const day = localDay(zone, each.startAt.getTime());
    return [day - 1, day, day + 1].flatMap((on) =>
      spans
        .filter(({ weekday }) => weekday === ((((on + 3) % 7) + 7) % 7) + 1)
        .map(({ startTime, endTime }) => {
          const until = endTime > startTime ? on : on + 1;
          const instant = (place: number, time: string, edge: "start" | "end") =>
            new Date(instantOfWall(zone, Date.parse(`${dayText(place * DAY)}T${time}:00Z`), edge));
          return { startAt: instant(on, startTime, "start"), endAt: instant(until, endTime, "end") };
        }),
    );
  });
}
