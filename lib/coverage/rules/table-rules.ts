import { DAY, HOUR, MINUTE } from "@/lib/base/time";
import { nightSpans } from "./night-hours";
import type { Part, Span } from "./shift-words";
import { dayText } from "./wall-time";
import { mergedBlocks, type Warning } from "./work-blocks";
import type { TableLimits } from "./work-limits";
import { localDay } from "./zone-offsets";

/** Work with so much night in it is night work (directive 2003/88/EC, article 2: three hours of the daily work). */
export const NIGHT_WORK_MS = 3 * HOUR;

export interface TableWork {
  zone: string;
  asked: readonly (Span & { parts?: readonly Part[] })[];
  others: readonly Span[];
}

/** What only tables of rules ask of an agent's times: hours and number of nights, days of a week, breaks. */
export function tableWarnings(work: TableWork, limits: TableLimits): Warning[] {
  return [
    ...(limits.daysInWeek === undefined ? [] : weekWarnings(work, limits.daysInWeek)),
    ...nightHourWarnings(work, limits.nightHours),
    ...nightRowWarnings(work, limits.nightsInRow),
    ...breakWarnings(work, limits.breaks ?? []),
  ];
}

function weekWarnings({ zone, asked, others }: TableWork, most: number): Warning[] {
  const days = new Set([...asked, ...others].map((each) => localDay(zone, each.startAt.getTime())));
  const weeks = new Set(asked.map((each) => mondayOf(localDay(zone, each.startAt.getTime()))));
  const worst = [...weeks]
    .map((monday) => ({ monday, days: [...days].filter((day) => mondayOf(day) === monday).length }))
    .sort((a, b) => b.days - a.days || a.monday - b.monday)[0];
  if (!worst || worst.days <= most) return [];
  return [{ rule: "days-in-week", values: { days: worst.days, most, weekOf: dayText(worst.monday * DAY) } }];
}

function nightHourWarnings({ zone, asked, others }: TableWork, most: number | undefined): Warning[] {
  if (most === undefined) return [];
  const worst = nightBlocks(zone, [...asked, ...others])
    .filter((block) => touches(block, asked))
    .map(({ startAt, endAt }) => ({ startAt, hours: (endAt.getTime() - startAt.getTime()) / HOUR }))
    .sort((a, b) => b.hours - a.hours)[0];
  if (!worst || worst.hours <= most) return [];
  const hours = Math.round(worst.hours * 100) / 100;
  return [{ rule: "night-hours", values: { hours, most, startAt: worst.startAt.toISOString() } }];
}

function nightRowWarnings({ zone, asked, others }: TableWork, most: number | undefined): Warning[] {
  if (most === undefined) return [];
  const nights = nightBlocks(zone, [...asked, ...others]);
  const dayOf = ({ startAt }: Span) => localDay(zone, startAt.getTime());
  const days = new Set(nights.map(dayOf));
  let worst = { length: most, first: 0 };
  for (const night of nights.filter((block) => touches(block, asked))) {
    let first = dayOf(night);
    while (days.has(first - 1)) first -= 1;
    let length = 0;
    while (days.has(first + length)) length += 1;
    if (length > worst.length) worst = { length, first };
  }
  if (worst.length === most) return [];
  return [
    { rule: "nights-in-row", values: { nights: worst.length, most, fromOn: dayText(worst.first * DAY) } },
  ];
}

function breakWarnings(
  { asked }: TableWork,
  steps: readonly { afterHours: number; minutes: number }[],
): Warning[] {
  for (const { startAt, endAt, parts = [] } of asked) {
    const paused = parts
      .filter(({ kind }) => kind === "break")
      .reduce((sum, part) => sum + part.endAt.getTime() - part.startAt.getTime(), 0);
    const hours = (endAt.getTime() - startAt.getTime() - paused) / HOUR;
    const least = Math.max(
      0,
      ...steps.filter(({ afterHours }) => hours > afterHours).map(({ minutes }) => minutes),
    );
    const minutes = Math.round(paused / MINUTE);
    if (minutes < least)
      return [{ rule: "break", values: { minutes, least, startAt: startAt.toISOString() } }];
  }
  return [];
}

/** Blocks of work that are night work. */
export function nightBlocks(zone: string, spans: readonly Span[]): Span[] {
  return mergedBlocks(spans).filter(
    (block) =>
      nightSpans([block], zone).reduce(
        (sum, each) => sum + each.endAt.getTime() - each.startAt.getTime(),
        0,
      ) >= NIGHT_WORK_MS,
  );
}

function touches(block: Span, asked: readonly Span[]): boolean {
  return asked.some((each) => each.startAt < block.endAt && each.endAt > block.startAt);
}

/** The day number of a week's Monday; 1 January 1970 was a Thursday. */
function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}
