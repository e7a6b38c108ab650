"use client";

import { useFormatter } from "next-intl";

/** A calendar day in words: Thu, 24 Dec 2026. */
export function useDayName(): (on: string) => string {
  const { dateTime } = useFormatter();
  return (on) =>
    dateTime(new Date(`${on}T00:00:00Z`), {
      weekday: "short",
      day: "numeric",
      month: "short",
      year: "numeric",
      timeZone: "UTC",
    });
}
