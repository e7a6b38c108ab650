"use client";

import { useFormatter } from "next-intl";
import { noonOf } from "./local-day";
import type { Step } from "./trend-columns";

/** Hours, days and months of a report, in words and in the report's own zone. */
export function useMoments(zone: string) {
  const format = useFormatter();
  const hour = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone } as const;
  const day = { day: "numeric", month: "short" } as const;
  /** "Fri 13 Nov", "Fri 13 Nov, 14:00", "November 2026". */
  const full = (key: string, step: Step) => {
    switch (step) {
      case "hour":
        return format.dateTime(new Date(key), { weekday: "short", ...day, ...hour });
      case "day":
        return format.dateTime(noonOf(key), { weekday: "short", ...day, timeZone: "UTC" });
      case "month":
        return format.dateTime(noonOf(key), { month: "long", year: "numeric", timeZone: "UTC" });
    }
  };
  /** "13 Nov", "14:00", "Nov 2026". */
  const short = (key: string, step: Step) => {
    switch (step) {
      case "hour":
        return format.dateTime(new Date(key), hour);
      case "day":
        return format.dateTime(noonOf(key), { ...day, timeZone: "UTC" });
      case "month":
        return format.dateTime(noonOf(key), { month: "short", year: "numeric", timeZone: "UTC" });
    }
  };
  /** "Mon 23 Nov, 09:27". */
  const instant = (at: string) => format.dateTime(new Date(at), { weekday: "short", ...day, ...hour });
  /** "Monday" of 1 to 7. */
  const weekday = (number: number, style: "long" | "short") =>
    format.dateTime(new Date(Date.UTC(2024, 0, number, 12)), { weekday: style, timeZone: "UTC" });
  return { full, short, instant, weekday };
}
