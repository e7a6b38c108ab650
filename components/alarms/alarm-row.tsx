"use client";

import { BellOff, BellRing } from "lucide-react";
import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { When } from "@/components/admin/when";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import type { Alarm } from "@/lib/response-times/alarm-schemas";
import { type AlarmActs, wishOf } from "./alarm-acts";
import { useAlarmWords } from "./use-alarm-words";

type Props = { alarm: Alarm; acts: AlarmActs; onChange: () => void };

/** One alarm: its condition, whom it tells, how often it rang, and whether it rings now. */
export function AlarmRow({ alarm, acts, onChange }: Props) {
  const t = useTranslations("alarms");
  const condition = useAlarmWords();
  const { run, busy, problem } = useDeed();
  const { id, name, isOn, openSince, receivers, rungThisWeek } = alarm;
  const turn = () => {
    const wish = { ...wishOf(alarm, null), isOn: !isOn };
    void run(() => acts.keep({ id, wish }), t(isOn ? "turnedOff" : "turnedOn", { name }));
  };
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1 basis-80">
        <p className="font-semibold text-body">
          {name}
          {isOn ? null : <span className="font-normal text-ink-3"> · {t("off")}</span>}
        </p>
        <p className="text-body text-ink-2">{condition(alarm, null)}</p>
        <p className="text-ink-3 text-meta">
          {receivers.length === 0
            ? t("tellsNobody")
            : t("tells", { names: receivers.map(({ displayName }) => displayName).join(", ") })}
          {" · "}
          {t("rang", { count: rungThisWeek })}
        </p>
        {openSince ? (
          <p className="flex items-center gap-1.5 font-semibold text-body text-red">
            <BellRing aria-hidden="true" className="size-4" />
            {t("ringsSince")} <When at={openSince} />
          </p>
        ) : null}
        <Problem text={problem} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size={24} onClick={onChange}>
          {t("change")}
          <span className="sr-only"> {name}</span>
        </Button>
        <Button size={24} variant="ghost" icon={<BellOff />} disabled={busy} onClick={turn}>
          {t(isOn ? "turnOff" : "turnOn")}
          <span className="sr-only"> {name}</span>
        </Button>
        <AlertDialog
          title={t("drop.title", { name })}
          description={t("drop.text")}
          cancelLabel={t("cancel")}
          confirmLabel={t("drop.do")}
          danger
          onConfirm={() => void run(() => acts.drop({ id }), t("dropped", { name }))}
          trigger={
            <Button size={24} variant="ghost" disabled={busy}>
              {t("drop.do")}
              <span className="sr-only"> {name}</span>
            </Button>
          }
        />
      </div>
    </div>
  );
}
