"use client";

import { useLocale, useTimeZone } from "next-intl";
import { dateFormat } from "@/components/ui/date-format";

/** Days and times of shifts, by the reader's own clock. */
export function useShiftWords() {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "Etc/UTC";
  const written = (at: string, options: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, { timeZone, ...options }).format(new Date(at));
  const time = (at: string) => written(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const day = (at: string) => written(at, { weekday: "short", day: "numeric", month: "short" });
  const span = ({ startAt, endAt }: { startAt: string; endAt: string }) => `${time(startAt)}–${time(endAt)}`;
  return {
    timeZone,
    time,
    day,
    span,
    whole: (shift: { startAt: string; endAt: string }) => `${day(shift.startAt)}, ${span(shift)}`,
    /** "2 h 30" of so many minutes. */
    hours: (minutes: number) =>
      `${Math.floor(minutes / 60)}:${String(Math.round(minutes % 60)).padStart(2, "0")}`,
    /** A wall-clock reading of a zone of its own. */
    wall: (local: string) =>
      dateFormat(locale, {
        timeZone: "UTC",
        weekday: "short",
        day: "numeric",
        month: "short",
        year: "numeric",
        ...(local.endsWith("T00:00") ? {} : { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
      }).format(new Date(`${local}:00Z`)),
  };
}
