"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type DraftSpan, type HoursDraft, newSpan, WEEKDAYS, type Weekday } from "./hours-draft";
import { WeekDay } from "./week-day";

/** A Monday, for the names of weekdays. */
const MONDAY = Date.UTC(2026, 0, 5);
const DAY = 24 * 60 * 60_000;

type Week = HoursDraft["week"];
type Props = { week: Week; onChange: (week: Week) => void };

/** The usual week, each day with as many spans as it has. */
export function WeekEditor({ week, onChange }: Props) {
  const t = useTranslations("admin-targets.week");
  const { dateTime } = useFormatter();
  const nameOf = (weekday: Weekday) =>
    dateTime(new Date(MONDAY + (weekday - 1) * DAY), { weekday: "long", timeZone: "UTC" });
  const set = (weekday: Weekday, spans: readonly DraftSpan[]) => onChange({ ...week, [weekday]: spans });
  const copyDown = (weekday: Weekday) => {
    const below = WEEKDAYS.filter((each) => each > weekday);
    const copies = below.map((each) => [each, week[weekday].map(({ from, until }) => newSpan(from, until))]);
    onChange({ ...week, ...Object.fromEntries(copies) });
  };
  return (
    <div className="flex flex-col">
      <div
        aria-hidden="true"
        className="figures ml-[104px] flex justify-between text-ink-3 text-label phone:ml-0"
      >
        {[0, 6, 12, 18, 24].map((hour) => (
          <span key={hour}>{t("hour", { hour: String(hour).padStart(2, "0") })}</span>
        ))}
      </div>
      {WEEKDAYS.map((weekday) => (
        <WeekDay
          key={weekday}
          name={nameOf(weekday)}
          spans={week[weekday]}
          before={week[weekday === 1 ? 7 : ((weekday - 1) as Weekday)]}
          onChange={(spans) => set(weekday, spans)}
          onCopy={weekday < 7 && week[weekday].length > 0 ? () => copyDown(weekday) : undefined}
        />
      ))}
    </div>
  );
}
