"use client";

import { CalendarDays } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { dateFormat } from "@/components/ui/date-format";
import { EmptyState } from "@/components/ui/empty-state";
import type { OwnRoster, OwnShift } from "@/lib/coverage/own-schemas";
import { localDay } from "@/lib/coverage/rules/zone-offsets";
import type { Swap } from "@/lib/coverage/swap-schemas";
import type { Colleague, OwnActs } from "./own-acts";
import { SwapDialog } from "./swap-dialog";
import { useShiftWords } from "./use-shift-words";

const DAY = 86_400_000;

type Props = {
  shifts: readonly OwnShift[];
  changes: OwnRoster["changes"];
  swaps: readonly Swap[];
  colleagues: readonly Colleague[];
  offer: OwnActs["offer"];
};

/** The coming shifts, week by week on the reader's own clock. */
export function ShiftWeeks({ shifts, changes, swaps, colleagues, offer }: Props) {
  const t = useTranslations("my-shifts");
  const locale = useLocale();
  const { timeZone, hours } = useShiftWords();
  if (shifts.length === 0)
    return (
      <EmptyState icon={<CalendarDays />} title={t("empty.title")}>
        {t("empty.text")}
      </EmptyState>
    );
  const weekOf = (at: string) => {
    const day = localDay(timeZone, Date.parse(at));
    return day - ((day + 3) % 7);
  };
  const weeks = [...new Set(shifts.map(({ startAt }) => weekOf(startAt)))];
  const monday = (day: number) =>
    dateFormat(locale, { timeZone: "UTC", day: "numeric", month: "long" }).format(day * DAY);
  return (
    <div className="flex flex-col gap-5">
      {weeks.map((week) => {
        const own = shifts.filter(({ startAt }) => weekOf(startAt) === week);
        return (
          <section key={week} aria-labelledby={`week-${week}`}>
            <div className="mb-1 flex items-baseline gap-3 border-b pb-1">
              <h2 id={`week-${week}`} className="flex-1 font-semibold text-body">
                {t("week", { from: monday(week), to: monday(week + 6) })}
              </h2>
              <p className="figures text-ink-2 text-meta">{t("sum", { hours: hours(sum(own)) })}</p>
            </div>
            <ul>
              {own.map((shift) => (
                <ShiftRow
                  key={`${shift.shiftId}/${shift.on}`}
                  shift={shift}
                  change={changes.find((each) => isSame(each.shift, shift))?.kind ?? null}
                  isOffered={swaps.some(
                    ({ day, state }) => (state === "offered" || state === "agreed") && isSame(day, shift),
                  )}
                  colleagues={colleagues}
                  offer={offer}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

type RowProps = Pick<Props, "colleagues" | "offer"> & {
  shift: OwnShift;
  change: OwnRoster["changes"][number]["kind"] | null;
  isOffered: boolean;
};

function ShiftRow({ shift, change, isOffered, colleagues, offer }: RowProps) {
  const t = useTranslations("my-shifts");
  const { day, span, timeZone } = useShiftWords();
  const parts = shift.parts.map((part) => `${span(part)} ${t(`parts.${part.kind as "break"}`)}`).join(" · ");
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b py-1.5">
      <span className="w-24 shrink-0 text-body text-ink-2">{day(shift.startAt)}</span>
      <span className="figures w-28 shrink-0 font-semibold text-body">{span(shift)}</span>
      <span className="flex min-w-0 flex-1 basis-40 flex-wrap items-center gap-x-2 gap-y-1 text-ink-2 text-meta">
        {change === "new" || change === "moved" ? <Chip>{t(`mark.${change}`)}</Chip> : null}
        {isOffered ? <Chip>{t("mark.offered")}</Chip> : null}
        {shift.skills.map((skill) => (
          <Chip key={skill}>{skill}</Chip>
        ))}
        {parts ? <span className="figures">{parts}</span> : null}
        {shift.zone === timeZone ? null : <span>{t("planned", { zone: shift.zone })}</span>}
      </span>
      {isOffered ? null : <SwapDialog shift={shift} colleagues={colleagues} offer={offer} />}
    </li>
  );
}

function isSame(a: { shiftId: string; on: string }, b: { shiftId: string; on: string }): boolean {
  return a.shiftId === b.shiftId && a.on === b.on;
}

/** Minutes without breaks. */
function sum(shifts: readonly OwnShift[]): number {
  const long = ({ startAt, endAt }: { startAt: string; endAt: string }) =>
    (Date.parse(endAt) - Date.parse(startAt)) / 60_000;
  return shifts.reduce(
    (total, shift) =>
      total +
      long(shift) -
      shift.parts.filter(({ kind }) => kind === "break").reduce((off, part) => off + long(part), 0),
    0,
  );
}
