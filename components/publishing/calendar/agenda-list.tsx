"use client";

import { useLocale, useNow, useTranslations } from "next-intl";
import { dateFormat } from "@/components/ui/date-format";
import { useNow as useClock } from "@/components/ui/use-now";
import type { BoardDay } from "@/lib/coverage/rules/board-week";
import type { CalendarEntry } from "./calendar-entry";
import { CalendarPost } from "./calendar-post";

type Props = {
  days: readonly BoardDay[];
  entries: readonly CalendarEntry[];
  zone: string;
  handleOf: (accountId: string) => string;
  onMove: (entry: CalendarEntry) => void;
};

/** The same days one below the other, for a phone: only those with a post, and today. */
export function AgendaList({ days, entries, zone, handleOf, onMove }: Props) {
  const t = useTranslations("publishing.calendar");
  const locale = useLocale();
  const now = useClock(60_000, useNow().getTime());
  const name = dateFormat(locale, { timeZone: "UTC", weekday: "long", day: "numeric", month: "long" });
  const shown = days
    .map((day) => ({
      day,
      isToday: day.startMs <= now && now < day.endMs,
      here: entries.filter(({ atMs }) => day.startMs <= atMs && atMs < day.endMs),
    }))
    .filter(({ isToday, here }) => isToday || here.length > 0);
  if (shown.length === 0) return <p className="text-body text-ink-2">{t("none")}</p>;
  return (
    <ol className="flex flex-col gap-4">
      {shown.map(({ day, isToday, here }) => (
        <li key={day.on}>
          <h3 className="mb-1 flex items-baseline gap-2 border-b pb-1 font-semibold text-body">
            {name.format(Date.parse(`${day.on}T12:00Z`))}
            {isToday ? <span className="font-normal text-ink-3 text-meta">{t("isToday")}</span> : null}
          </h3>
          {here.length === 0 ? (
            <p className="text-ink-2 text-meta">{t("noneToday")}</p>
          ) : (
            <ul className="flex flex-col gap-1.5">
              {here.map((entry) => (
                <li key={entry.id} className="[&>button]:min-h-11 [&>button]:justify-center">
                  <CalendarPost
                    entry={entry}
                    zone={zone}
                    handle={handleOf(entry.accountId)}
                    onMove={onMove}
                  />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
