"use client";

import { dateFormat } from "./date-format";
import { useNow } from "./use-now";

type Props = {
  /** ISO 8601, UTC. */
  at: string;
  locale: string;
  /** The reader's IANA zone. */
  timeZone: string;
  /** Milliseconds; what the server rendered with. */
  serverNow: number;
  /** "clock" is 09:31, and the day before it on other days; "distance" is "4 min ago". */
  look?: "clock" | "distance";
  className?: string;
};

const units = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const;

function distance(seconds: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "short" });
  for (const [unit, size] of units) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  }
  return format.format(0, "second");
}

function clock(at: Date, now: Date, locale: string, timeZone: string): string {
  const day = dateFormat(locale, { timeZone, dateStyle: "short" });
  const time = { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  if (day.format(at) === day.format(now)) return dateFormat(locale, time).format(at);
  const sameYear = Math.abs(now.getTime() - at.getTime()) < 300 * 86_400_000;
  return dateFormat(locale, {
    timeZone,
    day: "numeric",
    month: "short",
    ...(sameYear ? time : { year: "numeric" }),
  } as Intl.DateTimeFormatOptions).format(at);
}

/** A moment in the reader's zone; the exact one on hover. */
export function RelativeTime({ at, locale, timeZone, serverNow, look = "clock", className }: Props) {
  const now = useNow(look === "distance" ? 5_000 : 60_000, serverNow);
  const moment = new Date(at);
  const exact = dateFormat(locale, { timeZone, dateStyle: "full", timeStyle: "long" }).format(moment);
  const words =
    look === "distance"
      ? distance((moment.getTime() - now) / 1000, locale)
      : clock(moment, new Date(now), locale, timeZone);
  return (
    <time dateTime={at} title={exact} className={className} suppressHydrationWarning>
      {words}
    </time>
  );
}
