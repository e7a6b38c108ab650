"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

const HOURS = ["4", "8", "12", "24", "48", "168"] as const;

/** How long from now; an end that must be, or that may be left open. */
export function HoursField({
  value,
  mayBeOpen = false,
  onChange,
}: {
  value: string;
  mayBeOpen?: boolean;
  onChange: (hours: string) => void;
}) {
  const t = useTranslations("limits");
  const open = { value: "open", label: t("open") };
  const hours = HOURS.map((each) => ({ value: each, label: t("hours", { count: Number(each) }) }));
  return (
    <Field label={t(mayBeOpen ? "dialog.until" : "dialog.ends")}>
      {(control) => (
        <Select
          {...control}
          value={value}
          onChange={onChange}
          options={mayBeOpen ? [open, ...hours] : hours}
        />
      )}
    </Field>
  );
}

/** The instant so many hours from now; null for an open end. */
export function endOf(hours: string): string | null {
  return hours === "open" ? null : new Date(Date.now() + Number(hours) * 3_600_000).toISOString();
}
