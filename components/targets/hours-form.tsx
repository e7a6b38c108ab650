"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { AdminPart } from "@/components/admin/admin-page";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { HolidayPlace, HoursCalendarView } from "@/lib/response-times/hours-schemas";
import { HolidayPart } from "./holiday-part";
import { hoursDraft, hoursWish } from "./hours-draft";
import { OwnDays } from "./own-days";
import type { HoursActs } from "./target-acts";
import { WeekEditor } from "./week-editor";

type Props = {
  /** Null for new ones. */
  hours: HoursCalendarView | null;
  zone: string;
  zones: readonly string[];
  countries: readonly HolidayPlace[];
  acts: Pick<HoursActs, "add" | "change">;
};

/** Hours with their zone, their week, the holidays they keep and their own days. */
export function HoursForm({ hours, zone, zones, countries, acts }: Props) {
  const t = useTranslations("admin-targets.form");
  const words = useTranslations("admin");
  const router = useRouter();
  const list = useId();
  const { run, busy, problem, isWrong } = useDeed();
  const [draft, setDraft] = useState(() => hoursDraft(hours, zone));
  const set = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }));
  const wrong = (field: "name" | "zone") =>
    isWrong(hours ? `change.${field}` : field) ? { error: t(`${field}Rule`) } : {};
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wish = hoursWish(draft);
    const deed = () => (hours ? acts.change({ id: hours.id, change: wish }) : acts.add(wish));
    if (await run(deed, words("saved"))) router.push("/targets");
  };
  const isClosed = Object.values(draft.week).every((spans) => spans.length === 0);
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-6" noValidate>
      <div className="grid max-w-[560px] grid-cols-2 gap-3 phone:grid-cols-1">
        <Field label={t("name")} hint={t("nameHint")} {...wrong("name")}>
          {(control) => (
            <Input
              {...control}
              value={draft.name}
              maxLength={80}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("zone")} hint={t("zoneHint")} {...wrong("zone")}>
          {(control) => (
            <>
              <Input
                {...control}
                list={list}
                value={draft.zone}
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => set({ zone: event.target.value })}
              />
              <datalist id={list}>
                {zones.map((each) => (
                  <option key={each} value={each} />
                ))}
              </datalist>
            </>
          )}
        </Field>
      </div>
      <AdminPart id="week" title={t("week")} lead={t("weekLead")}>
        <WeekEditor week={draft.week} onChange={(week) => set({ week })} />
      </AdminPart>
      <AdminPart id="holidays" title={t("holidays")} lead={t("holidaysLead")}>
        <HolidayPart draft={draft} countries={countries} onChange={set} />
      </AdminPart>
      <AdminPart id="days" title={t("days")} lead={t("daysLead")}>
        <OwnDays days={draft.days} onChange={(days) => set({ days })} />
      </AdminPart>
      <div className="flex flex-wrap items-center gap-3 border-t pt-4">
        <Button type="submit" variant="solid" disabled={busy || isClosed || draft.name.trim() === ""}>
          {hours ? t("change") : t("add")}
        </Button>
        <a href="/targets" className={buttonClass("ghost")}>
          {words("cancel")}
        </a>
        <p className="text-ink-2 text-meta">{isClosed ? t("closed") : hours ? t("fromNow") : t("newFrom")}</p>
        <Problem text={problem} />
      </div>
    </form>
  );
}
