"use client";

import { useLocale, useNow, useTranslations } from "next-intl";
import { useViewer } from "@/components/desk/viewer";
import { cn } from "@/components/ui/class-names";
import { dateFormat } from "@/components/ui/date-format";
import { ScrollGroup } from "@/components/ui/scroll-group";
import { useNow as useClock } from "@/components/ui/use-now";
import type { BoardDay } from "@/lib/coverage/rules/board-week";
import { type CalendarView, calendarHref } from "./calendar-address";
import type { CalendarEntry } from "./calendar-entry";
import { CalendarPost, DRAGGED } from "./calendar-post";

const SHOWN = 3;

type Props = {
  weeks: readonly (readonly BoardDay[])[];
  entries: readonly CalendarEntry[];
  shown: CalendarView;
  handleOf: (accountId: string) => string;
  onMove: (entry: CalendarEntry) => void;
  onDrop: (id: string, day: BoardDay) => void;
};

/** A month in whole weeks; what a day has no room for is one step away in its week. */
export function MonthGrid({ weeks, entries, shown, handleOf, onMove, onDrop }: Props) {
  const t = useTranslations("publishing.calendar");
  const locale = useLocale();
  const { zone: ownZone } = useViewer();
  const now = useClock(60_000, useNow().getTime());
  const name = (on: string, options: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, { timeZone: "UTC", ...options }).format(Date.parse(`${on}T12:00Z`));
  return (
    <ScrollGroup label={t("grid")} className="rounded-card border">
      <table className="w-full min-w-[760px] table-fixed border-separate border-spacing-0 text-body">
        <caption className="sr-only">{t("grid")}</caption>
        <thead>
          <tr>
            {weeks[0]?.map(({ on }) => (
              <th
                key={on}
                scope="col"
                className="border-b border-l px-2 py-1 text-left font-medium text-ink-2 text-label first:border-l-0"
              >
                {name(on, { weekday: "long" })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.on}>
              {week.map((day) => {
                const isToday = day.startMs <= now && now < day.endMs;
                const isOther = !day.on.startsWith(shown.on.slice(0, 7));
                const here = entries.filter(({ atMs }) => day.startMs <= atMs && atMs < day.endMs);
                return (
                  <td
                    key={day.on}
                    {...(isToday ? { "aria-current": "date" as const } : {})}
                    className={cn(
                      "h-24 border-b border-l p-1 align-top first:border-l-0",
                      isOther && "bg-canvas",
                    )}
                    onDragOver={(event) => {
                      if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault();
                    }}
                    onDrop={(event) => {
                      event.preventDefault();
                      onDrop(event.dataTransfer.getData(DRAGGED), day);
                    }}
                  >
                    <p
                      className={cn(
                        "figures mb-0.5 px-1 text-ink-2 text-label",
                        isToday && "font-semibold text-ink",
                      )}
                    >
                      <span aria-hidden="true">{Number(day.on.slice(8))}</span>
                      <span className="sr-only">{name(day.on, { day: "numeric", month: "long" })}</span>
                      {isToday ? <span> {t("isToday")}</span> : null}
                    </p>
                    <ul className="flex flex-col gap-0.5">
                      {here.slice(0, SHOWN).map((entry) => (
                        <li key={entry.id}>
                          <CalendarPost
                            entry={entry}
                            zone={shown.zone}
                            handle={handleOf(entry.accountId)}
                            onMove={onMove}
                          />
                        </li>
                      ))}
                    </ul>
                    {here.length > SHOWN ? (
                      <a
                        href={calendarHref({ ...shown, view: "week", on: day.on }, ownZone)}
                        className="mt-0.5 block rounded-chip px-1.5 py-0.5 font-medium text-accent text-label hover:underline"
                      >
                        {t("more", { count: here.length - SHOWN })}
                      </a>
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
