"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import type { BoardEntry } from "@/lib/coverage/board-schemas";
import type { Finding } from "@/lib/coverage/rules/check-move";

/** Days and times on the clock the board is shown by. */
export function useBoardDates(zone: string) {
  const locale = useLocale();
  return useMemo(() => {
    const shape = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
        timeZone: zone,
        hourCycle: "h23",
        ...options,
      });
    const day = shape({ weekday: "short", day: "numeric" });
    const weekday = shape({ weekday: "long" });
    const date = shape({ weekday: "short", day: "numeric", month: "short" });
    const time = shape({ hour: "2-digit", minute: "2-digit" });
    const moment = shape({
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
    });
    const range = shape({ day: "numeric", month: "short" });
    const month = shape({ month: "short" });
    const dayOfMonth = shape({ day: "numeric" });
    return {
      // Not formatRange: the server and the browser may know different spaces around the dash.
      range: (fromMs: number, untilMs: number) =>
        month.format(fromMs) === month.format(untilMs)
          ? `${dayOfMonth.format(fromMs)}–${range.format(untilMs)}`
          : `${range.format(fromMs)} – ${range.format(untilMs)}`,
      day: (ms: number) => day.format(ms),
      weekday: (ms: number) => weekday.format(ms),
      date: (ms: number) => date.format(ms),
      time: (ms: number) => time.format(ms),
      moment: (ms: number) => moment.format(ms),
    };
  }, [locale, zone]);
}

/** How a screen reader names a shift. */
export function useBarName(zone: string): (agent: string, entry: BoardEntry) => string {
  const t = useTranslations("coverage-board.bar");
  const dates = useBoardDates(zone);
  return useCallback(
    (agent, { startMs, endMs, state, recurrence }) =>
      [
        t("name", { agent, from: dates.moment(startMs), until: dates.moment(endMs) }),
        ...(state === "draft" ? [t("draft")] : []),
        ...(recurrence ? [t("repeats")] : []),
      ].join(", "),
    [t, dates],
  );
}

/** What the rules say of a place, as a line and its reason. */
export function useFindingWords(zone: string) {
  const t = useTranslations("coverage-board.findings");
  const dates = useBoardDates(zone);
  return useCallback(
    ({ rule, values }: Finding, agent: string, startMs: number): { title: string; why: string } => {
      const instants = Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          name.endsWith("At") && typeof value === "string" ? dates.moment(Date.parse(value)) : value,
        ]),
      );
      const said = { ...instants, name: agent, day: dates.weekday(startMs) };
      return { title: t(`${rule}.title`, said), why: t(`${rule}.why`, said) };
    },
    [t, dates],
  );
}
