"use client";

import { useLocale, useNow, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { cn } from "@/components/ui/class-names";
import { dateFormat } from "@/components/ui/date-format";
import { ScrollGroup } from "@/components/ui/scroll-group";
import { useNow as useClock } from "@/components/ui/use-now";
import {
  type CalendarDay,
  type CalendarSlot,
  calendarRows,
  hoursOf,
  slotAt,
} from "@/lib/publishing/rules/calendar-days";
import type { CalendarEntry } from "./calendar-entry";
import { CalendarPost, DRAGGED } from "./calendar-post";

type Props = {
  days: readonly CalendarDay[];
  entries: readonly CalendarEntry[];
  zone: string;
  handleOf: (accountId: string) => string;
  onMove: (entry: CalendarEntry) => void;
  onDrop: (id: string, slot: CalendarSlot) => void;
};

/** A week, hour by hour on a zone's clock; an hour that is not there, or comes twice, is shown as such. */
export function WeekGrid({ days, entries, zone, handleOf, onMove, onDrop }: Props) {
  const t = useTranslations("publishing.calendar");
  const locale = useLocale();
  const now = useClock(60_000, useNow().getTime());
  const rows = calendarRows(days);
  const frame = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const first = frame.current?.querySelector("[data-now], [data-post]");
    const row = first?.closest("tr") ?? frame.current?.querySelector('[data-row="08"]');
    row?.scrollIntoView({ block: "center" });
  }, []);
  return (
    <ScrollGroup label={t("grid")} className="max-h-[calc(100dvh-220px)] overflow-y-auto rounded-card border">
      <table
        ref={frame}
        className="h-px w-full min-w-[760px] table-fixed border-separate border-spacing-0 text-body"
      >
        <caption className="sr-only">{t("grid")}</caption>
        <thead className="sticky top-0 z-10 bg-surface">
          <tr>
            <th scope="col" className="w-14 border-b">
              <span className="sr-only">{t("hour")}</span>
            </th>
            {days.map((day) => (
              <DayHead
                key={day.on}
                day={day}
                isToday={day.startMs <= now && now < day.endMs}
                locale={locale}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-row={row.key}>
              <th
                scope="row"
                className="figures h-7 border-b px-2 pt-0.5 text-right align-top font-normal text-ink-3 text-label"
              >
                {String(row.hour).padStart(2, "0")}
                {row.isAgain ? <span className="block">{t("again")}</span> : null}
              </th>
              {days.map((day) => {
                const slot = day.slots.find(({ key }) => key === row.key);
                if (!slot) return <NoHour key={day.on} isGap={!row.isAgain} />;
                const here = entries.filter(({ atMs }) => slotAt(day, atMs)?.key === row.key);
                return (
                  <td
                    key={day.on}
                    className="relative h-7 border-b border-l p-0.5 align-top"
                    onDragOver={(event) => {
                      if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault();
                    }}
                    onDrop={(event) => {
                      event.preventDefault();
                      onDrop(event.dataTransfer.getData(DRAGGED), slot);
                    }}
                  >
                    {slot.startMs <= now && now < slot.endMs ? <NowLine slot={slot} now={now} /> : null}
                    {here.length > 0 ? (
                      <ul className="flex flex-col gap-0.5">
                        {here.map((entry) => (
                          <li key={entry.id}>
                            <CalendarPost
                              entry={entry}
                              zone={zone}
                              handle={handleOf(entry.accountId)}
                              onMove={onMove}
                            />
                          </li>
                        ))}
                      </ul>
                    ) : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollGroup>
  );
}

function DayHead({ day, isToday, locale }: { day: CalendarDay; isToday: boolean; locale: string }) {
  const t = useTranslations("publishing.calendar");
  const hours = hoursOf(day);
  const name = dateFormat(locale, { timeZone: "UTC", weekday: "short", day: "numeric", month: "short" });
  return (
    <th
      scope="col"
      {...(isToday ? { "aria-current": "date" as const } : {})}
      className={cn(
        "border-b border-l px-2 py-1 text-left font-medium text-ink-2 text-meta",
        isToday && "font-semibold text-ink shadow-[inset_0_-2px_0_var(--ink)]",
      )}
    >
      {name.format(Date.parse(`${day.on}T12:00Z`))}
      {isToday ? <span className="font-normal text-ink-3 text-label"> {t("isToday")}</span> : null}
      {hours === 24 ? null : (
        <span className="block font-normal text-ink-2 text-label">{t("hours", { hours })}</span>
      )}
    </th>
  );
}

/** The clock never shows this hour that day; a second one is simply not there on other days. */
function NoHour({ isGap }: { isGap: boolean }) {
  const t = useTranslations("publishing.calendar");
  return (
    <td className="border-b border-l bg-sunk px-1.5 align-middle text-ink-2 text-label">
      {isGap ? t("noHour") : <span className="sr-only">{t("onceOnly")}</span>}
    </td>
  );
}

function NowLine({ slot, now }: { slot: CalendarSlot; now: number }) {
  const share = (now - slot.startMs) / (slot.endMs - slot.startMs);
  return (
    <span
      aria-hidden="true"
      data-now
      className="pointer-events-none absolute inset-x-0 h-0.5 bg-ink before:absolute before:-top-[3px] before:-left-1 before:size-2 before:rounded-full before:bg-ink"
      style={{ top: `${share * 100}%` }}
      suppressHydrationWarning
    />
  );
}
