"use client";

import { useLocale } from "next-intl";
import { dateFormat } from "@/components/ui/date-format";

/** Days and times of a plan, by the desk's clock. */
export function usePlanWords(zone: string) {
  const locale = useLocale();
  const of = (options: Intl.DateTimeFormatOptions) => {
    const format = dateFormat(locale, { ...options, timeZone: zone });
    return (at: string) => format.format(new Date(at));
  };
  return {
    day: of({ weekday: "short", day: "numeric", month: "short" }),
    time: of({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    /** Of a day without a clock. */
    date: (on: string) =>
      dateFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" }).format(
        new Date(`${on}T00:00:00Z`),
      ),
  };
}
