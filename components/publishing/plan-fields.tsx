"use client";

import { Clock, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { usePostWords } from "./use-post-words";
import { ZoneSelect } from "./zone-select";

type Props = {
  /** Wall time in the zone; empty where none is chosen. */
  local: string;
  zone: string;
  onChange: (local: string, zone: string) => void;
  error?: string | undefined;
  disabled?: boolean;
  /** What it means that no time is chosen, where that is not "as soon as it is let go". */
  none?: string;
};

/** A time on any zone's clock, with what it is for the reader and what a changed clock makes of it. */
export function PlanFields({ local, zone, onChange, error, disabled = false, none }: Props) {
  const t = useTranslations("publishing.when");
  const { plan, clockChange } = usePostWords();
  const change = local === "" ? "" : clockChange(local, zone);
  return (
    <div className="flex flex-col gap-2">
      <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
        <Field label={t("time")} {...(error ? { error } : {})}>
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              value={local}
              disabled={disabled}
              onChange={(event) => onChange(event.target.value.slice(0, 16), zone)}
            />
          )}
        </Field>
        <Field label={t("zone")}>
          {(control) => (
            <ZoneSelect
              control={control}
              zone={zone}
              disabled={disabled}
              onChange={(next) => onChange(local, next)}
            />
          )}
        </Field>
      </div>
      <p className="flex items-start gap-1.5 text-ink-2 text-meta">
        <Clock aria-hidden="true" className="mt-px size-3.5 shrink-0" />
        <span className="figures">{local === "" ? (none ?? t("soon")) : plan(local, zone)}</span>
      </p>
      <p role="status" className="flex items-start gap-1.5 font-medium text-ink text-meta empty:hidden">
        {change ? (
          <>
            <TriangleAlert aria-hidden="true" className="mt-px size-3.5 shrink-0" />
            <span>{change}</span>
          </>
        ) : null}
      </p>
    </div>
  );
}
