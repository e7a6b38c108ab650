import { DAY, MINUTE } from "@/lib/base/time";
import { drawWeek } from "@/lib/coverage/rules/draw-week";
import { forecastWeek, weekdayOf } from "@/lib/coverage/rules/forecast";
import { predictHours } from "@/lib/coverage/rules/predict-hours";
import { randomFrom } from "@/lib/coverage/rules/predict-week";
import { requiredSum } from "@/lib/coverage/rules/required-sum";
import { serveWeek } from "@/lib/coverage/rules/simulate-week";
import { DEFAULT_STAFFING } from "@/lib/coverage/rules/staffing";
import { servedSeconds } from "./desk-of-one-queue";
import { type DeskOfYear, type YearDay, yearOfArrivals } from "./year-of-arrivals";

const HANDLING = 240;
const RULE = { ...DEFAULT_STAFFING, handlingSeconds: HANDLING, parallel: 1 };
const FIRST_WEEK = 9;
const RUNS = 20;
const WITHIN = 600;
const PATIENCE = 4 * 3600;
const CLOSE = 0.05;

interface HourTold {
  hourOfWeek: number;
  kind: YearDay["kind"];
  arrivals: number;
  predicted: number;
  within: number;
}

/**
 * A year, week by week: the roster of a week is made of the forecast known at its start, the share inside ten minutes is
 * predicted of that roster, and then the week comes, by a simulator of its own. Prints how far the two were apart.
 */
export function backtest(desk: DeskOfYear, seed: number): string {
  const random = randomFrom(seed);
  const year = yearOfArrivals(desk, random);
  const hours: HourTold[] = [];
  for (let week = FIRST_WEEK; (week + 1) * 7 <= year.length; week += 1)
    hours.push(...oneWeek(year, week, random));
  const ordinary = hours.filter(({ kind }) => kind === "ordinary");
  const big = ordinary.filter(({ arrivals }) => arrivals >= 100);
  const close = big.filter(
    ({ predicted, within, arrivals }) => Math.abs(predicted - within / arrivals) <= CLOSE,
  );
  const small = pooled(ordinary.filter(({ arrivals }) => arrivals < 100));
  const closeSmall = small.filter(({ predicted, share }) => Math.abs(predicted - share) <= CLOSE);
  const part = (some: number, all: number) => (all === 0 ? "none" : `${((100 * some) / all).toFixed(1)} %`);
  const share = (of: readonly HourTold[]) =>
    part(
      sum(of, ({ within }) => within),
      sum(of, ({ arrivals }) => arrivals),
    );
  const stormy = hours.filter(({ kind }) => kind === "storm");
  return [
    `${desk.name}: ${big.length} ordinary hours of 100 or more, within 5 points in ${part(close.length, big.length)} (aim 90 %)`,
    `hours of the week under that, pooled over the year: ${small.length}, within 5 points in ${part(closeSmall.length, small.length)}`,
    `in ten minutes then: ${share(ordinary)} on ordinary days, ${share(stormy)} on days of a storm, which nobody foretold`,
  ].join("; ");
}

function oneWeek(year: readonly YearDay[], week: number, random: () => number): HourTold[] {
  const from = week * 7;
  // As the desk does: days of known events tell nothing of usual ones.
  const history = year.slice(from - 56, from);
  const eventful = new Set(history.flatMap(({ day, kind }) => (kind === "event" ? [day] : [])));
  const { week: usual } = forecastWeek(history, eventful);
  const days = year.slice(from, from + 7);
  const expected = days.flatMap(({ day, known }) =>
    (usual[weekdayOf(day)] ?? []).map((arrivals) => arrivals * known),
  );
  // A shift lasts: what a half hour needs is planned for the two hours around it.
  const needed = expected.map(
    (arrivals) => requiredSum({ usual: arrivals, events: [], arrivals }, RULE).required,
  );
  const planned = needed.map((_, slot) =>
    Math.max(...needed.slice(slot - (slot % 4), slot - (slot % 4) + 4)),
  );
  const levels = planned.map((people, slot) => ({
    startMs: slot * 30 * MINUTE,
    endMs: (slot + 1) * 30 * MINUTE,
    weight: people * 1000,
  }));
  const asked = {
    expected,
    slotMs: 30 * MINUTE,
    levels,
    handlingSeconds: HANDLING,
    parallel: 1,
    patienceSeconds: PATIENCE,
    withinSeconds: WITHIN,
  };
  const runs = Array.from({ length: RUNS }, (_, run) =>
    serveWeek(asked, drawWeek({ ...asked, startMs: 0 }, randomFrom(1000 + run))),
  );
  const { hours } = predictHours(runs);
  const arrived = days.flatMap(({ seconds }, day) => seconds.map((at) => day * (DAY / 1000) + at));
  const waited = servedSeconds(
    arrived,
    planned,
    1800,
    { handlingSeconds: HANDLING, patienceSeconds: PATIENCE },
    random,
  );
  const byHour: number[][] = hours.map(() => []);
  for (const [place, at] of arrived.entries()) byHour[Math.floor(at / 3600)]?.push(waited[place] ?? 0);
  return hours.flatMap((predicted, hour): HourTold[] => {
    const kind = days[Math.floor(hour / 24)]?.kind ?? "ordinary";
    // The day after a storm still answers the storm.
    const before = year[from + Math.floor(hour / 24) - 1]?.kind;
    const mine = byHour[hour] ?? [];
    if (predicted === null || mine.length === 0) return [];
    const within = mine.filter((seconds) => seconds <= WITHIN).length;
    const told = before === "storm" ? before : kind;
    return [{ hourOfWeek: hour, kind: told, arrivals: mine.length, predicted, within }];
  });
}

function pooled(hours: readonly HourTold[]): { predicted: number; share: number }[] {
  const byHour = new Map<number, HourTold[]>();
  for (const each of hours) byHour.set(each.hourOfWeek, [...(byHour.get(each.hourOfWeek) ?? []), each]);
  return [...byHour.values()].map((of) => {
    const arrivals = sum(of, (each) => each.arrivals);
    return {
      predicted: sum(of, (each) => each.predicted * each.arrivals) / arrivals,
      share: sum(of, ({ within }) => within) / arrivals,
    };
  });
}

function sum<T>(of: readonly T[], value: (each: T) => number): number {
  return of.reduce((total, each) => total + value(each), 0);
}
