import { type DayArrivals, weekdayOf } from "@/lib/coverage/rules/forecast";

const SLOTS = 48;

/** A desk of one size: arrivals of a usual working day, and how a day's own luck sways it. */
export interface DeskOfYear {
  name: string;
  perDay: number;
  /** Of the day's own factor, a gamma of mean 1: its spread over its mean. */
  daySpread: number;
}

export interface YearDay extends DayArrivals {
  kind: "ordinary" | "storm" | "event";
  /** Of an event, what was known of it beforehand. */
  known: number;
  /** Instants within the day, in seconds, in order. */
  seconds: number[];
}

/**
 * A year as a real desk has it, by means of its own that the forecast knows nothing of: weekdays of their own shape, a
 * trend, days that are better or worse as a whole (gamma), storms that come in an hour and die away, events announced.
 */
export function yearOfArrivals(desk: DeskOfYear, random: () => number, days = 365): YearDay[] {
  return Array.from({ length: days }, (_, day) => {
    const luck = gamma(1 / desk.daySpread ** 2, random) * desk.daySpread ** 2;
    const isStorm = random() < 0.02;
    const isEvent = !isStorm && random() < 0.02;
    const event = isEvent ? 1.3 + 0.7 * random() : 1;
    const stormSlot = Math.floor(16 + 20 * random());
    const stormTimes = isStorm ? 8 + 12 * random() : 0;
    const growth = 1 + 0.15 * (day / days) + 0.05 * Math.sin((2 * Math.PI * day) / days);
    const weekday = weekdayOf(day);
    const seconds: number[] = [];
    const halfHours = Array.from({ length: SLOTS }, (_, slot) => {
      const storm = slot < stormSlot ? 1 : 1 + stormTimes * Math.exp(-(slot - stormSlot) / 6);
      const mean = shape(weekday, slot) * desk.perDay * growth * luck * event * storm;
      const count = poisson(mean, random);
      const at = Array.from({ length: count }, () => slot * 1800 + 1800 * random()).sort((a, b) => a - b);
      seconds.push(...at);
      return count;
    });
    const kind = isStorm ? "storm" : isEvent ? "event" : "ordinary";
    return { day, halfHours, seconds, kind, known: event };
  });
}

/** The part of a usual working day in a half hour; weekends are quieter and later. */
function shape(weekday: number, slot: number): number {
  const hour = slot / 2;
  const isWeekend = weekday > 4;
  const [morning, evening] = isWeekend ? [12.5, 18.5] : [10.5, 17.5];
  const bump = (at: number, width: number) => Math.exp(-((hour - at) ** 2) / (2 * width ** 2));
  const curve = 0.006 + 0.03 * bump(morning, 2.6) + 0.024 * bump(evening, 2.8);
  return curve * (isWeekend ? 0.62 : weekday === 0 ? 1.12 : 1);
}

/** By Marsaglia and Tsang, for a shape above 1. */
function gamma(of: number, random: () => number): number {
  const d = of - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
}

function poisson(mean: number, random: () => number): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  let [count, product] = [0, random()];
  for (const limit = Math.exp(-mean); product > limit; product *= random()) count += 1;
  return count;
}
