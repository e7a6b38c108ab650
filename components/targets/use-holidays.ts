"use client";

import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import type { HolidayAnswer } from "@/lib/response-times/hours-schemas";

export type Holidays = { state: "none" | "loading" | "failed" } | ({ state: "here" } & HolidayAnswer);

/** The holidays of a place in a year; none without a country. */
export function useHolidays(country: string, region: string, year: number): Holidays {
  const [holidays, setHolidays] = useState<Holidays>({ state: country ? "loading" : "none" });
  useEffect(() => {
    if (!country) {
      setHolidays({ state: "none" });
      return;
    }
    const ended = new AbortController();
    setHolidays((now) => (now.state === "here" ? now : { state: "loading" }));
    callApi<HolidayAnswer>("/hours-calendars/holidays", {
      query: { country, region, year },
      signal: ended.signal,
    }).then(
      (answer) => setHolidays({ state: "here", ...answer }),
      () => {
        if (!ended.signal.aborted) setHolidays({ state: "failed" });
      },
    );
    return () => ended.abort();
  }, [country, region, year]);
  return holidays;
}
