import { HOUR } from "@/lib/base/time";
import type { Candidate, PlanPerson } from "./plan-problem";
import { nightBlocks } from "./table-rules";
import { localDay } from "./zone-offsets";

/** At most so much of a sum over candidates; what it may be stretched by, where it may. */
export interface RuleRow {
  person: number;
  rule: "rest" | "weekly-hours" | "days-in-row" | "days-in-week" | "nights-in-row";
  most: number;
  terms: readonly [candidate: number, weight: number][];
  /** Days since 1970 on the person's clock: the Monday of the week, the first day of the row. */
  day: number;
}

/** What one person's shifts have to keep among each other, and with the work that stays. */
export function ruleRows(
  person: PlanPerson,
  place: number,
  own: readonly (readonly [index: number, candidate: Candidate])[],
): RuleRow[] {
  const { limits, zone, fixed } = person;
  const fixedDays = fixed.map(({ startMs }) => localDay(zone, startMs));
  const fixedNights = nightBlocks(
    zone,
    fixed.map((each) => ({ startAt: new Date(each.startMs), endAt: new Date(each.endMs) })),
  ).map(({ startAt }) => localDay(zone, startAt.getTime()));
  const nights = own.filter(([, { isNight }]) => isNight);
  const rows = [
    ...restRows(limits.restHours, own),
    ...weekRows(person, own, fixedDays),
    ...rowRows("days-in-row", limits.daysInRow, own, fixedDays),
    ...(limits.nightsInRow === undefined
      ? []
      : rowRows("nights-in-row", limits.nightsInRow, nights, fixedNights)),
  ];
  return rows.map((row) => ({ ...row, person: place }));
}

type Own = readonly (readonly [number, Candidate])[];
type Row = Omit<RuleRow, "person">;

/** Shifts with their rest behind them are stretches of time: of those that hold one instant, one at most. */
function restRows(hours: number, own: Own): Row[] {
  const starts = [...new Set(own.map(([, { startMs }]) => startMs))].sort((a, b) => a - b);
  const rows: Row[] = [];
  let before = "";
  for (const at of starts) {
    const held = own.filter(([, each]) => each.startMs <= at && at < each.endMs + hours * HOUR);
    const key = held.map(([index]) => index).join();
    if (held.length > 1 && key !== before) rows.push(row("rest", 1, held, held[0]?.[1].day ?? 0));
    before = key;
  }
  for (const [day, held] of byDay(own)) if (held.length > 1) rows.push(row("rest", 1, held, day));
  return rows;
}

function weekRows({ limits, weeklyMinutes, fixed, zone }: PlanPerson, own: Own, fixedDays: number[]): Row[] {
  const most = Math.min(
    limits.weeklyHours,
    weeklyMinutes === null ? Number.POSITIVE_INFINITY : weeklyMinutes / 60,
  );
  const weeks = [...new Set(own.map(([, { day }]) => mondayOf(day)))];
  return weeks.flatMap((monday): Row[] => {
    const held = own.filter(([, { day }]) => mondayOf(day) === monday);
    const worked = fixed.reduce(
      (sum, { startMs, endMs }) =>
        mondayOf(localDay(zone, startMs)) === monday ? sum + (endMs - startMs) / HOUR : sum,
      0,
    );
    const terms = held.map(([index, { startMs, endMs }]) => [index, (endMs - startMs) / HOUR] as const);
    const hours: Row = {
      rule: "weekly-hours",
      most: Math.max(0, most - worked),
      terms: terms.map(([index, weight]) => [index, weight]),
      day: monday,
    };
    if (limits.daysInWeek === undefined) return [hours];
    const taken = new Set(fixedDays.filter((day) => mondayOf(day) === monday)).size;
    return [hours, row("days-in-week", Math.max(0, limits.daysInWeek - taken), held, monday)];
  });
}

/** In any stretch of one day more than may be worked in a row, one is free. */
function rowRows(rule: "days-in-row" | "nights-in-row", most: number, own: Own, fixedDays: number[]): Row[] {
  const days = byDay(own);
  const first = Math.min(...days.keys());
  const last = Math.max(...days.keys());
  const rows: Row[] = [];
  for (let day = first - most; day <= last; day += 1) {
    const held = own.filter(([, each]) => each.day >= day && each.day <= day + most);
    const taken = new Set(fixedDays.filter((each) => each >= day && each <= day + most)).size;
    const free = new Set(held.map(([, each]) => each.day)).size;
    if (free > 0 && free + taken > most) rows.push(row(rule, Math.max(0, most - taken), held, day));
  }
  return rows;
}

function row(rule: RuleRow["rule"], most: number, held: Own, day: number): Row {
  return { rule, most, terms: held.map(([index]) => [index, 1]), day };
}

function byDay(own: Own): Map<number, (readonly [number, Candidate])[]> {
  const days = new Map<number, (readonly [number, Candidate])[]>();
  for (const each of own) days.set(each[1].day, [...(days.get(each[1].day) ?? []), each]);
  return days;
}

/** The day number of a week's Monday; 1 January 1970 was a Thursday. */
function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}
