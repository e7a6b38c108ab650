import { Temporal } from "temporal-polyfill";
import type { Atom } from "./time-atoms";

/** By when a day is over for people who were promised "today" or "Friday"; at night it is the day itself. */
const END_OF_DAY = 18 * 60;
const LAST_MINUTE = 23 * 60 + 59;
const NOON = 12 * 60;

/**
 * The instant that words of time mean, for somebody who says them now in this zone: what has no day and is past means
 * its next occurrence; what names the day, and is past, is past. A skipped hour is the later, a doubled one the first.
 */
export function promisedTime(
  atoms: readonly Atom[],
  now: Date,
  zone: string,
): { dueAt: Date; isPast: boolean } | null {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const within = atoms.find((atom) => atom.kind === "within");
  if (within) return { dueAt: dateOf(afterSpan(here, within)), isPast: false };
  const today = here.toPlainDate();
  const fixed = atoms.find((atom) => atom.kind === "date");
  const weekday = atoms.find((atom) => atom.kind === "weekday");
  const named = atoms.find((atom) => atom.kind === "day");
  const atMinute = minuteOf(atoms, named?.isToday === true ? here.hour * 60 + here.minute : null);
  const on = (date: Temporal.PlainDate) =>
    date
      .toZonedDateTime({
        timeZone: zone,
        plainTime: new Temporal.PlainTime(Math.floor(atMinute / 60), atMinute % 60),
      })
      .toInstant();
  const isOver = (date: Temporal.PlainDate) => on(date).epochMilliseconds <= now.getTime();
  const told = (date: Temporal.PlainDate) => ({
    dueAt: new Date(on(date).epochMilliseconds),
    isPast: isOver(date),
  });
  if (fixed) {
    const date = dayOf(fixed, today);
    if (!date) return null;
    const isLastYears = fixed.year === null && date.until(today, { largestUnit: "days" }).days > 180;
    return told(isLastYears ? date.add({ years: 1 }) : date);
  }
  if (named) return told(today.add({ days: named.offset }));
  if (weekday) {
    const next = today.add({ days: (weekday.day - today.dayOfWeek + 7) % 7 });
    return told(isOver(next) ? next.add({ days: 7 }) : next);
  }
  return told(isOver(today) ? today.add({ days: 1 }) : today);
}

function minuteOf(atoms: readonly Atom[], todayMinute: number | null): number {
  const clock = atoms.find((atom) => atom.kind === "clock");
  const part = atoms.find((atom) => atom.kind === "part");
  if (clock) {
    const isLater = part !== undefined && part.endMinute > NOON && clock.minute < NOON && !clock.isHalf;
    return isLater ? clock.minute + NOON : clock.minute;
  }
  const end = part?.endMinute ?? END_OF_DAY;
  return todayMinute !== null && todayMinute >= end && part?.endMinute !== NOON ? LAST_MINUTE : end;
}

function afterSpan(
  here: Temporal.ZonedDateTime,
  { amount, unit }: Atom & { kind: "within" },
): Temporal.ZonedDateTime {
  if (unit === "minute") return here.add({ seconds: Math.round(amount * 60) });
  if (unit === "hour") return here.add({ seconds: Math.round(amount * 3600) });
  const days = Math.ceil(amount);
  if (unit === "day") return here.add({ days });
  let on = here;
  for (let left = days; left > 0; ) {
    on = on.add({ days: 1 });
    if (on.dayOfWeek <= 5) left -= 1;
  }
  return on;
}

function dayOf(
  { year, month, day }: Atom & { kind: "date" },
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year: year ?? today.year, month, day }, { overflow: "reject" });
  } catch {
    return null;
  }
}

function dateOf(at: Temporal.ZonedDateTime): Date {
  return new Date(at.epochMilliseconds);
}
