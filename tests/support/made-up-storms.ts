import { randomFrom } from "@/lib/coverage/rules/predict-week";
import { offsetAt } from "@/lib/coverage/rules/zone-offsets";
import { BIN_MS, usualStretches } from "@/lib/incidents/rules/arrival-windows";
import { findSpike } from "@/lib/incidents/rules/spike";

const MINUTE = 60_000;
const DAY_MINUTES = 1440;
/** A Monday. */
const START = Date.UTC(2026, 0, 5);

export interface MadeUp {
  perDay: number;
  /** Of a day's own luck, a gamma of mean 1: its spread over its mean. */
  daySpread: number;
  days: number;
  /** Days before, on which nothing is looked at: what is usual. */
  leadDays: number;
  storms: number;
  seed: number;
  zone: string;
}

export interface Storm {
  atMinute: number;
  size: number;
  rampMinutes: number;
  lastsMinutes: number;
}

export interface Found {
  storm: Storm;
  /** Minutes from its onset to the alarm; null: missed. */
  delay: number | null;
}

export interface Watched {
  found: Found[];
  falseAlarms: { at: Date; seen: number; expected: number; windowMinutes: number }[];
  minutesLookedAt: number;
}

/**
 * Plays weeks of arrivals by the minute, overdispersed as real ones (days of their own luck, people who write twice and
 * thrice), with storms of ×2 to ×20 that come in at once or over a quarter of an hour, and holds each minute against
 * what is usual as the desk does it: one alarm while it lasts, at most one in an hour.
 */
export function watchMadeUp(made: MadeUp): Watched {
  const random = randomFrom(made.seed);
  const storms = stormsOf(made, random);
  const counts = arrivalsOf(made, storms, random);
  const bins = Array.from({ length: counts.length / 5 }, (_, bin) => sum(counts, bin * 5, bin * 5 + 5));
  const found: Found[] = storms.map((storm) => ({ storm, delay: null }));
  const falseAlarms: Watched["falseAlarms"] = [];
  let [burntAt, rungAt] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let usual: ReturnType<typeof usualAt> | undefined;
  for (let minute = made.leadDays * DAY_MINUTES; minute < counts.length; minute += 1) {
    const at = START + (minute + 1) * MINUTE;
    if (minute % 5 === 0 || !usual) usual = usualAt(new Date(at), made.zone, bins);
    const finding = findSpike({
      minutes: counts.slice(Math.max(0, minute - 59), minute + 1),
      partOfMinute: 1,
      ...usual,
    });
    if (!finding) continue;
    const isNew = minute - burntAt > 15 && minute - rungAt >= 60;
    burntAt = minute;
    if (!isNew) continue;
    rungAt = minute;
    const meant = found.find(
      ({ storm, delay }) =>
        delay === null && minute >= storm.atMinute && minute <= storm.atMinute + storm.lastsMinutes + 60,
    );
    if (meant) meant.delay = minute + 1 - meant.storm.atMinute;
    else
      falseAlarms.push({
        at: new Date(at),
        seen: finding.seen,
        expected: finding.expected,
        windowMinutes: finding.windowMinutes,
      });
  }
  return { found, falseAlarms, minutesLookedAt: counts.length - made.leadDays * DAY_MINUTES };
}

function usualAt(now: Date, zone: string, bins: Int32Array | number[]) {
  const { basis, stretches } = usualStretches(now, zone, new Date(START));
  const at = (instant: Date) => (instant.getTime() - START) / BIN_MS;
  return { basis, usual: stretches.map(({ fromAt, toAt }) => [...bins.slice(at(fromAt), at(toAt))]) };
}

function stormsOf({ storms, days, leadDays }: MadeUp, random: () => number): Storm[] {
  return Array.from({ length: storms }, (_, place) => {
    const between = (days * DAY_MINUTES) / storms;
    const atMinute = Math.floor(leadDays * DAY_MINUTES + between * (place + 0.1 + 0.6 * random()));
    const size = 2 * 10 ** (place / Math.max(1, storms - 1));
    const rampMinutes = [0, 3, 8, 15][place % 4] ?? 0;
    return { atMinute, size, rampMinutes, lastsMinutes: 60 + Math.floor(120 * random()) };
  });
}

function arrivalsOf(made: MadeUp, storms: readonly Storm[], random: () => number): number[] {
  const days = made.leadDays + made.days;
  const counts: number[] = Array.from({ length: days * DAY_MINUTES }, () => 0);
  for (let day = 0; day < days; day += 1) {
    const luck = gamma(1 / made.daySpread ** 2, random) * made.daySpread ** 2;
    for (let minute = 0; minute < DAY_MINUTES; minute += 1) {
      const at = day * DAY_MINUTES + minute;
      const storm = storms.find(
        ({ atMinute, lastsMinutes }) => at >= atMinute && at < atMinute + lastsMinutes,
      );
      const wall = at + offsetAt(made.zone, START + at * MINUTE) / MINUTE;
      const mean = curveAt(wall) * made.perDay * luck * (storm ? strength(storm, at) : 1);
      for (let left = poisson(mean / 1.25, random); left > 0; left -= 1) {
        add(counts, at);
        for (let more = at; random() < 0.2; ) {
          more += Math.floor(4 * random());
          add(counts, more);
        }
      }
    }
  }
  return counts;
}

function strength({ atMinute, size, rampMinutes, lastsMinutes }: Storm, at: number): number {
  const since = at - atMinute;
  const rise = rampMinutes === 0 ? 1 : Math.min(1, (since + 1) / rampMinutes);
  const fall = Math.min(1, (lastsMinutes - since) / (lastsMinutes / 2));
  return 1 + (size - 1) * rise * fall;
}

/** The share of a day that comes in one minute of the wall clock; the night is quiet, weekends are quieter and later. */
function curveAt(wallMinute: number): number {
  const minute = wallMinute + 7 * DAY_MINUTES;
  const [weekday, hour] = [Math.floor(minute / DAY_MINUTES) % 7, (minute % DAY_MINUTES) / 60];
  const isWeekend = weekday > 4;
  const [morning, evening] = isWeekend ? [12.5, 18.5] : [10.5, 17.5];
  const bump = (at: number, width: number) => Math.exp(-((hour - at) ** 2) / (2 * width ** 2));
  const share = 0.006 + 0.03 * bump(morning, 2.6) + 0.024 * bump(evening, 2.8);
  return (share * (isWeekend ? 0.62 : weekday === 0 ? 1.12 : 1)) / 30;
}

function add(counts: number[], at: number): void {
  const before = counts[at];
  if (before !== undefined) counts[at] = before + 1;
}

function sum(counts: readonly number[], from: number, to: number): number {
  let all = 0;
  for (let at = from; at < to; at += 1) all += counts[at] ?? 0;
  return all;
}

function gamma(of: number, random: () => number): number {
  const d = of - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

function poisson(mean: number, random: () => number): number {
  let [count, product] = [0, random()];
  for (const limit = Math.exp(-mean); product > limit; product *= random()) count += 1;
  return count;
}
