"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Switch } from "@/components/ui/switch";
import type { OwnDay } from "@/lib/response-times/hours-schemas";
import { TimeInput } from "./time-input";
import { useDayName } from "./use-day-name";

type Props = { days: readonly OwnDay[]; onChange: (days: readonly OwnDay[]) => void };

/** Single days with hours of their own: closed on an outing, open on the last Saturday before the feast. */
export function OwnDays({ days, onChange }: Props) {
  const t = useTranslations("admin-targets.days");
  const dayName = useDayName();
  const [on, setOn] = useState("");
  const isThere = days.some((day) => day.on === on);
  const set = (changed: OwnDay) => onChange(days.map((day) => (day.on === changed.on ? changed : day)));
  const add = () => {
    onChange([...days, { on, spans: [] }].sort((a, b) => (a.on < b.on ? -1 : 1)));
    setOn("");
  };
  return (
    <div className="flex flex-col gap-3">
      <ul className="flex flex-col empty:hidden">
        {days.map((day) => (
          <li key={day.on} className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-2 border-b py-1.5">
            <span className="figures w-40 font-medium text-body">{dayName(day.on)}</span>
            <Switch
              label={t("open")}
              checked={day.spans.length > 0}
              onChange={(event) =>
                set({ on: day.on, spans: event.target.checked ? [{ from: "09:00", until: "18:00" }] : [] })
              }
            />
            {day.spans.map(({ from, until }, place) => (
              <span key={`${day.on}-${String(place)}`} className="inline-flex items-center gap-1">
                <TimeInput
                  label={t("from", { day: dayName(day.on), place: place + 1 })}
                  value={from}
                  onChange={(value) => set(withSpan(day, place, { from: value, until }))}
                />
                <span aria-hidden="true" className="text-ink-3">
                  –
                </span>
                <TimeInput
                  label={t("until", { day: dayName(day.on), place: place + 1 })}
                  value={until}
                  isEnd
                  onChange={(value) => set(withSpan(day, place, { from, until: value }))}
                />
              </span>
            ))}
            {day.spans.length > 0 && day.spans.length < 4 ? (
              <Button
                size={24}
                variant="ghost"
                icon={<Plus />}
                onClick={() => set({ ...day, spans: [...day.spans, { from: "18:00", until: "20:00" }] })}
              >
                {t("more")}
              </Button>
            ) : null}
            <IconButton
              size={24}
              label={t("remove", { day: dayName(day.on) })}
              icon={<X />}
              onClick={() => onChange(days.filter((each) => each.on !== day.on))}
              className="ml-auto"
            />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-end gap-2">
        <Field label={t("day")} {...(isThere ? { error: t("isThere") } : {})}>
          {(control) => (
            <Input {...control} type="date" value={on} onChange={(event) => setOn(event.target.value)} />
          )}
        </Field>
        <Button icon={<Plus />} disabled={on === "" || isThere} onClick={add}>
          {t("add")}
        </Button>
      </div>
    </div>
  );
}

function withSpan(day: OwnDay, place: number, span: OwnDay["spans"][number]): OwnDay {
  return { ...day, spans: day.spans.map((each, index) => (index === place ? span : each)) };
}
