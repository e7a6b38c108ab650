"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import type { Range } from "@/lib/response-times/report-schemas";
import { addDays, dayIn } from "./local-day";
import type { ReportState } from "./report-state";
import { zonesWith } from "./zones";

type Props = {
  state: ReportState;
  range: Range | null;
  today: string;
  zone: string;
  onState: (state: ReportState) => void;
};

/** Any days, and in which zone a day begins. The last day is included. */
export function RangeForm({ state, range, today, zone, onState }: Props) {
  const t = useTranslations("response-times");
  const [problem, setProblem] = useState<"order" | "future" | null>(null);
  const shown = {
    from: range ? dayIn(new Date(range.fromAt), range.zone) : today,
    to: range ? dayIn(new Date(Date.parse(range.toAt) - 1), range.zone) : today,
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [from, last, chosen] = ["from", "to", "zone"].map((name) => String(form.get(name) ?? ""));
    if (!from || !last || last < from) return setProblem("order");
    if (from > addDays(today, 1)) return setProblem("future");
    const isSame = from === shown.from && last === shown.to && state.range !== "own";
    const days = isSame ? {} : { range: "own" as const, from, to: addDays(last, 1) };
    onState({ ...state, ...days, zone: chosen && chosen !== zone ? chosen : state.zone });
  };
  const error = problem ? t(`range.problem.${problem}`) : undefined;
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-3">
        <Field label={t("range.from")} {...(error ? { error } : {})}>
          {(control) => <Input {...control} type="date" name="from" required defaultValue={shown.from} />}
        </Field>
        <Field label={t("range.to")}>
          {(control) => <Input {...control} type="date" name="to" required defaultValue={shown.to} />}
        </Field>
      </div>
      <Field label={t("range.zone")} hint={t("range.zoneHint")}>
        {(control) => (
          <select
            {...control}
            name="zone"
            defaultValue={zone}
            className={`${inputClass} h-(--height-control)`}
          >
            {zonesWith(zone).map((name) => (
              <option key={name} value={name}>
                {name.replaceAll("_", " ")}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button type="submit" variant="solid" className="self-start">
        {t("range.show")}
      </Button>
    </form>
  );
}
