"use client";

import { useFormatter } from "next-intl";

/** A moment as a promise names it: the weekday where it is not today, the date where it is far; by the reader's clocks unless told. */
export function useDueTime(): (at: string | Date, timeZone?: string) => string {
  const format = useFormatter();
  return (at, timeZone) => {
    const due = new Date(at);
    const there = timeZone ? { timeZone } : {};
    const day = (each: Date) => format.dateTime(each, { dateStyle: "short", ...there });
    const isToday = day(due) === day(new Date());
    const isFar = Math.abs(due.getTime() - Date.now()) > 6 * 86_400_000;
    return format.dateTime(due, {
      ...(isToday ? {} : isFar ? { day: "numeric", month: "short" } : { weekday: "short" }),
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      ...there,
    });
  };
}
