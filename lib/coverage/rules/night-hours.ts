import { DAY, HOUR } from "@/lib/base/time";
import type { Span } from "./shift-words";
import { instantOfWall, localDay } from "./zone-offsets";

/** Night is 23:00 to 06:00 on this clock (directive 2003/88/EC, article 2: seven hours with midnight to five in them). */
const NIGHT = { from: 23 * HOUR, until: 30 * HOUR };

/** The parts of these spans that are night, in the order given. */
export function nightSpans(spans: readonly Span[], zone: string): Span[] {
  return spans.flatMap(({ startAt, endAt }) => {
    const nights: Span[] = [];
    for (let day = localDay(zone, startAt.getTime()) - 1; day <= localDay(zone, endAt.getTime()); day += 1) {
      const from = Math.max(startAt.getTime(), instantOfWall(zone, day * DAY + NIGHT.from, "start"));
      const until = Math.min(endAt.getTime(), instantOfWall(zone, day * DAY + NIGHT.until, "end"));
      if (until > from) nights.push({ startAt: new Date(from), endAt: new Date(until) });
    }
    return nights;
  });
}

/** The first part of a span that none of the others covers; null when all of it is covered. */
export function firstUncovered(span: Span, others: readonly Span[]): Span | null {
  let done = span.startAt.getTime();
  for (const other of [...others].sort((a, b) => a.startAt.getTime() - b.startAt.getTime())) {
    if (other.endAt.getTime() <= done) continue;
    if (other.startAt.getTime() > done) break;
    done = other.endAt.getTime();
  }
  if (done >= span.endAt.getTime()) return null;
  const next = others
    .map(({ startAt }) => startAt.getTime())
    .filter((at) => at > done)
    .reduce((least, at) => Math.min(least, at), span.endAt.getTime());
  return { startAt: new Date(done), endAt: new Date(next) };
}
