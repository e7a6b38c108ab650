"use client";

import { useNow, useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import type { HoursCalendarView } from "@/lib/response-times/hours-schemas";
import type { HoursActs } from "./target-acts";
import { useDayName } from "./use-day-name";
import { useWeekWords } from "./use-week-words";

type Props = { hours: readonly HoursCalendarView[]; end: HoursActs["end"]; mayEdit: boolean };

export function HoursList({ hours, end, mayEdit }: Props) {
  const t = useTranslations("admin-targets.list");
  if (hours.length === 0) return <p className="text-body text-ink-2">{t("none")}</p>;
  return (
    <ul className="border-t">
      {hours.map((each) => (
        <HoursRow key={each.id} hours={each} end={end} mayEdit={mayEdit} />
      ))}
    </ul>
  );
}

type RowProps = Omit<Props, "hours"> & { hours: HoursCalendarView };

function HoursRow({ hours, end, mayEdit }: RowProps) {
  const t = useTranslations("admin-targets.list");
  const words = useTranslations("admin");
  const weekWords = useWeekWords();
  const dayName = useDayName();
  const today = useNow().toISOString().slice(0, 10);
  const [asked, setAsked] = useState(false);
  const { run, busy, problem } = useDeed();
  const { id, name, zone, holidays, workedHolidays, days, targetCount } = hours;
  const closed = [
    ...holidays.filter(({ rule }) => !workedHolidays.includes(rule)),
    ...days.filter(({ spans }) => spans.length === 0).map(({ on }) => ({ on, name: "" })),
  ].sort((a, b) => (a.on < b.on ? -1 : 1));
  const next = closed.find(({ on }) => on >= today);
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 border-b py-2.5">
      <div className="min-w-0 flex-1 basis-72">
        <h3 className="font-medium text-body">{name}</h3>
        <p className="figures text-body text-ink-2">{weekWords(hours)}</p>
        <p className="text-ink-3 text-meta">
          {[
            zone,
            next ? t("next", { day: dayName(next.on), name: next.name }) : t("noClosed"),
            t("targets", { count: targetCount }),
          ].join(" · ")}
        </p>
      </div>
      {mayEdit ? (
        <div className="flex items-center gap-1">
          <a href={`/targets/hours/${id}`} className={buttonClass("ghost", 24)}>
            {t("change")}
            <span className="sr-only"> {name}</span>
          </a>
          <Button size={24} variant="ghost" disabled={busy} onClick={() => setAsked(true)}>
            {t("end")}
            <span className="sr-only"> {name}</span>
          </Button>
        </div>
      ) : null}
      <div className="basis-full empty:hidden">
        <Problem text={problem} />
      </div>
      <AlertDialog
        title={t("endTitle", { name })}
        description={t("endText")}
        cancelLabel={words("cancel")}
        confirmLabel={t("doEnd")}
        open={asked}
        onOpenChange={setAsked}
        onConfirm={() => void run(() => end({ id }), t("ended", { name }))}
      />
    </li>
  );
}
