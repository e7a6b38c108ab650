import type { CreateHours, HoursCalendarView, OwnDay } from "@/lib/response-times/hours-schemas";
import type { DaySpan } from "@/lib/response-times/rules/open-time";

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];
/** A span with a key that stays while its times are typed. */
export type DraftSpan = DaySpan & { key: string };

export type HoursDraft = Readonly<{
  name: string;
  zone: string;
  week: Readonly<Record<Weekday, readonly DraftSpan[]>>;
  days: readonly OwnDay[];
  country: string;
  region: string;
  workedHolidays: readonly string[];
}>;

let next = 0;
export function newSpan(from: string, until: string): DraftSpan {
  next += 1;
  return { from, until, key: String(next) };
}

export function hoursDraft(hours: HoursCalendarView | null, zone: string): HoursDraft {
  const spansOf = (weekday: Weekday) =>
    hours
      ? hours.week
          .filter((span) => span.weekday === weekday)
          .sort((a, b) => (a.from < b.from ? -1 : 1))
          .map(({ from, until }) => newSpan(from, until))
      : weekday <= 5
        ? [newSpan("09:00", "18:00")]
        : [];
  return {
    name: hours?.name ?? "",
    zone: hours?.zone ?? zone,
    week: {
      1: spansOf(1),
      2: spansOf(2),
      3: spansOf(3),
      4: spansOf(4),
      5: spansOf(5),
      6: spansOf(6),
      7: spansOf(7),
    },
    days: hours?.days ?? [],
    country: hours?.country ?? "",
    region: hours?.region ?? "",
    workedHolidays: hours?.workedHolidays ?? [],
  };
}

/** What is typed as what is asked for. */
export function hoursWish(draft: HoursDraft): CreateHours {
  return {
    name: draft.name.trim(),
    zone: draft.zone.trim(),
    week: WEEKDAYS.flatMap((weekday) =>
      draft.week[weekday].map(({ from, until }) => ({ weekday, from, until })),
    ),
    days: [...draft.days],
    country: draft.country || null,
    region: draft.region || null,
    workedHolidays: [...draft.workedHolidays],
  };
}

/** A time of day as people write it (9, 930, 9:30, 09.30) in the one form it is kept in; null for what is none. */
export function readTime(text: string, isEnd: boolean): string | null {
  const [, hours = "", minutes = "00"] = /^\s*(\d{1,2})(?:[:.h]?(\d{2}))?\s*$/.exec(text) ?? [];
  if (hours === "" || Number(minutes) > 59) return null;
  const time = `${hours.padStart(2, "0")}:${minutes}`;
  if (isEnd && (time === "24:00" || time === "00:00")) return "24:00";
  return Number(hours) > 23 ? null : time;
}
