"use client";

import { useFormatter, useNow, useTranslations } from "next-intl";
import type { HoursCalendarView } from "@/lib/response-times/hours-schemas";
import { weekShown } from "@/lib/response-times/rules/hours-shown";

const MONDAY = Date.UTC(2026, 0, 5);
const DAY = 24 * 60 * 60_000;

/** A usual week in one line: Mon–Fri 09:00–18:00, Sat 10:00–14:00. */
export function useWeekWords(): (hours: Pick<HoursCalendarView, "zone" | "week">) => string {
  const t = useTranslations("admin-targets");
  const { dateTime } = useFormatter();
  const now = useNow();
  const short = (weekday: number) =>
    dateTime(new Date(MONDAY + (weekday - 1) * DAY), { weekday: "short", timeZone: "UTC" });
  const runs = (weekdays: readonly number[]): string => {
    const parts: number[][] = [];
    for (const day of weekdays) {
      const last = parts.at(-1);
      if (last?.at(-1) === day - 1) last.push(day);
      else parts.push([day]);
    }
    return parts
      .map((part) => {
        const [first = 1, last = first] = [part[0], part.at(-1)];
        return first === last ? short(first) : `${short(first)}–${short(last)}`;
      })
      .join(", ");
  };
  return ({ zone, week }) => {
    const lines = weekShown({ zone, week, days: {} }, zone, now);
    if (lines === "always") return t("hours.always");
    return lines
      .filter(({ spans }) => spans.length > 0)
      .map(
        ({ weekdays, spans }) =>
          `${runs(weekdays)} ${spans.map(({ from, until }) => `${from}–${until}`).join(", ")}`,
      )
      .join(" · ");
  };
}
