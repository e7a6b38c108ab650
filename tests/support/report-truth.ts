import { MINUTE } from "@/lib/base/time";
import { type KnownConversation, type KnownEvent, type KnownTurn, PROMISED_MS } from "./report-quarter";

export interface TrueFigures {
  n: number;
  p50Seconds: number | null;
  p90Seconds: number | null;
  p95Seconds: number | null;
  sumSeconds: number;
  within600: number | null;
  within1800: number | null;
  withinTarget: number | null;
  open: number;
  openOverdue: number;
}

/** The figures of turns by plain arithmetic, as one would with a pencil: nothing of the desk's own reckoning is used. */
export function trueFigures(
  turns: readonly KnownTurn[],
  now: Date,
  until: "end" | "useful" = "end",
): TrueFigures {
  const waits: number[] = [];
  const waiting: { ms: number; promised: number }[] = [];
  let inTime = 0;
  for (const turn of turns) {
    const promised = PROMISED_MS[turn.channel];
    const stop = turn.outcome === "answered" ? turn[until] : null;
    if (stop) {
      const ms = stop.getTime() - turn.start.getTime();
      waits.push(ms);
      if (ms <= promised) inTime++;
    } else if (turn.outcome === "open" || (turn.outcome === "answered" && until === "useful"))
      waiting.push({ ms: now.getTime() - turn.start.getTime(), promised });
  }
  waits.sort((a, b) => a - b);
  const overdue = waiting.filter(({ ms, promised }) => ms > promised).length;
  const within = (limit: number) =>
    ratio(
      waits.filter((ms) => ms <= limit).length,
      waits.length + waiting.filter(({ ms }) => ms > limit).length,
    );
  return {
    n: waits.length,
    p50Seconds: interpolated(waits, 50),
    p90Seconds: interpolated(waits, 90),
    p95Seconds: waits.length < 20 ? null : interpolated(waits, 95),
    sumSeconds: waits.reduce((sum, ms) => sum + ms, 0) / 1000,
    within600: within(10 * MINUTE),
    within1800: within(30 * MINUTE),
    withinTarget: ratio(inTime, waits.length + overdue),
    open: waiting.length,
    openOverdue: overdue,
  };
}

/** Everything that came in between two instants, by what became of it. */
export function trueBalance(
  known: readonly KnownConversation[],
  bystanders: readonly KnownEvent[],
  from: Date,
  to: Date,
) {
  const isIn = (at: Date) => at >= from && at < to;
  const said = (outcome: KnownTurn["outcome"]) =>
    known
      .flatMap(({ turns }) => turns)
      .filter((turn) => turn.outcome === outcome)
      .flatMap((turn) => turn.said)
      .filter(isIn).length;
  const automatic = known.flatMap(({ channel, events }) =>
    events
      .filter(({ from: who }) => who === "machine")
      .map(({ at, received }) => (channel === "x" ? at : received)),
  );
  const counts = {
    answered: said("answered"),
    closed: said("closed"),
    spam: said("spam"),
    closers: said("closer"),
    stillOpen: said("open"),
    automatic: automatic.filter(isIn).length,
    bystanders: bystanders.filter(({ at }) => isIn(at)).length,
  };
  return { ...counts, received: Object.values(counts).reduce((sum, each) => sum + each, 0) };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-GB", {
    ...({ timeZone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit" } as const),
    ...({ hourCycle: "h23", weekday: "short" } as const),
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** The local hour of an instant as the reader's clock on the wall shows it: `2026-10-25`, `7-2`. */
export function wallOf(at: Date, zone: string): { day: string; weekHour: string } {
  const parts = clockOf(zone).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  const weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].indexOf(part("weekday")) + 1;
  return {
    day: `${part("year")}-${part("month")}-${part("day")}`,
    weekHour: `${weekday}-${Number(part("hour"))}`,
  };
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function interpolated(sorted: readonly number[], percent: number): number | null {
  if (sorted.length === 0) return null;
  const place = (percent * (sorted.length - 1)) / 100;
  const low = sorted[Math.trunc(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? 0;
  return Math.round(low + (high - low) * (place - Math.trunc(place))) / 1000;
}

function ratio(part: number, of: number): number | null {
  return of === 0 ? null : part / of;
}
