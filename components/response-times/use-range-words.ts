"use client";

import { useFormatter } from "next-intl";
import { useCallback } from "react";
import type { Range } from "@/lib/response-times/report-schemas";
import { addDays, dayIn, startOf } from "./local-day";

/** A range as its days are read: "26 Oct – 22 Nov", with times where it doesn't begin and end at midnight. */
export function useRangeWords(): (range: Range) => string {
  const format = useFormatter();
  return useCallback(
    ({ fromAt, toAt, zone }: Range) => {
      const [from, to] = [new Date(fromAt), new Date(toAt)];
      const [first, after] = [dayIn(from, zone), dayIn(to, zone)];
      const isWhole = startOf(first, zone) === from.getTime() && startOf(after, zone) === to.getTime();
      const last = isWhole ? addDays(after, -1) : after;
      const year = first.slice(0, 4) === last.slice(0, 4) ? {} : ({ year: "numeric" } as const);
      const day = { day: "numeric", month: "short", ...year, timeZone: zone } as const;
      const time = isWhole ? {} : ({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const);
      const begins = format.dateTime(from, { ...day, ...time });
      if (isWhole && first === last) return begins;
      const end = isWhole ? new Date(to.getTime() - 1) : to;
      return `${begins} – ${format.dateTime(end, { ...day, ...time })}`;
    },
    [format],
  );
}
