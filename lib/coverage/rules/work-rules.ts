import { DAY, HOUR } from "@/lib/base/time";
import type { Span } from "./shift-words";
import { dayText } from "./wall-time";
import { mergedBlocks, type Warning } from "./work-blocks";
import { localDay } from "./zone-offsets";

/** What rosters are held to; a reading of the European working time directive unless an admin says otherwise. */
export interface WorkPolicy {
  restHours: number;
  dailyHours: number;
  weeklyHours: number;
  daysInRow: number;
}

export interface Work {
  /** The clock that days and weeks are counted by. */
  zone: string;
  /** What is asked about, and all else of this agent around it. */
  asked: readonly Span[];
  others: readonly Span[];
  /** By contract; null: none known. */
  weeklyMinutes: number | null;
}

/**
 * What an agent's times would break: rest between two blocks of work, hours of a block, hours of a week (Monday to
 * Sunday, the least of law and contract), days in a row. Only what the asked times take part in, the worst of each rule.
 */
export function workWarnings(work: Work, policy: WorkPolicy): Warning[] {
  const blocks = mergedBlocks([...work.asked, ...work.others]);
  const asked = mergedBlocks(work.asked);
  const takesPart = (span: Span) =>
    asked.some((each) => each.startAt < span.endAt && each.endAt > span.startAt);
  return [
    ...restWarnings(blocks, takesPart, policy.restHours),
    ...dailyWarnings(blocks, takesPart, policy.dailyHours),
    ...weeklyWarnings(work, policy.weeklyHours),
    ...rowWarnings(work, policy.daysInRow),
  ];
}

function restWarnings(blocks: readonly Span[], takesPart: (span: Span) => boolean, least: number): Warning[] {
  const rests = blocks.slice(1).flatMap((block, place) => {
    const before = blocks[place];
    if (!before || (!takesPart(before) && !takesPart(block))) return [];
    const hours = (block.startAt.getTime() - before.endAt.getTime()) / HOUR;
    return hours < least
      ? [{ hours, fromAt: before.endAt, untilAt: block.startAt, isLate: takesPart(block) }]
      : [];
  });
  const worst = rests.sort((a, b) => a.hours - b.hours)[0];
  if (!worst) return [];
  const { hours, fromAt, untilAt, isLate } = worst;
  // The nearest start that fits, or the latest end where what is asked for comes first.
  const fits = isLate ? fromAt.getTime() + least * HOUR : untilAt.getTime() - least * HOUR;
  const values = {
    hours: round(hours),
    least,
    fromAt: fromAt.toISOString(),
    untilAt: untilAt.toISOString(),
    [isLate ? "fitsFrom" : "fitsUntil"]: new Date(fits).toISOString(),
  };
  return [{ rule: "rest", values }];
}

function dailyWarnings(blocks: readonly Span[], takesPart: (span: Span) => boolean, most: number): Warning[] {
  const long = blocks
    .filter(takesPart)
    .map(({ startAt, endAt }) => ({ hours: (endAt.getTime() - startAt.getTime()) / HOUR, startAt }))
    .filter(({ hours }) => hours > most)
    .sort((a, b) => b.hours - a.hours)[0];
  if (!long) return [];
  return [
    { rule: "daily-hours", values: { hours: round(long.hours), most, startAt: long.startAt.toISOString() } },
  ];
}

function weeklyWarnings({ zone, asked, others, weeklyMinutes }: Work, legal: number): Warning[] {
  const most = Math.min(legal, weeklyMinutes === null ? legal : weeklyMinutes / 60);
  const weeks = new Map<number, number>();
  const touched = new Set(asked.map(({ startAt }) => weekOf(zone, startAt)));
  for (const { startAt, endAt } of [...asked, ...others]) {
    const week = weekOf(zone, startAt);
    weeks.set(week, (weeks.get(week) ?? 0) + (endAt.getTime() - startAt.getTime()) / HOUR);
  }
  const worst = [...weeks]
    .filter(([week, hours]) => touched.has(week) && hours > most + 1e-9)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  if (!worst) return [];
  return [
    {
      rule: "weekly-hours",
      values: { hours: round(worst[1]), most: round(most), weekOf: dayText(worst[0] * DAY) },
    },
  ];
}

/** The day number of a week's Monday; 1 January 1970 was a Thursday. */
function weekOf(zone: string, at: Date): number {
  const day = localDay(zone, at.getTime());
  return day - ((((day + 3) % 7) + 7) % 7);
}

function rowWarnings({ zone, asked, others }: Work, most: number): Warning[] {
  const dayOf = ({ startAt }: Span) => localDay(zone, startAt.getTime());
  const days = new Set([...asked, ...others].map(dayOf));
  let worst = { length: most, day: 0 };
  for (const day of new Set(asked.map(dayOf))) {
    let first = day;
    while (days.has(first - 1)) first -= 1;
    let length = 0;
    while (days.has(first + length)) length += 1;
    if (length > worst.length) worst = { length, day: first };
  }
  if (worst.length === most) return [];
  return [{ rule: "days-in-row", values: { days: worst.length, most, fromOn: dayText(worst.day * DAY) } }];
}

function round(hours: number): number {
  return Math.round(hours * 100) / 100;
}
