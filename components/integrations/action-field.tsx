"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { FormField } from "@/lib/integrations/schemas";

export type FieldValue = string | number | boolean;
type Props = {
  field: FormField;
  choices: readonly string[];
  value: FieldValue | undefined;
  onChange: (value: FieldValue) => void;
};

/** One field of an action's form. */
export function ActionField({ field, choices, value, onChange }: Props) {
  const t = useTranslations("integrations");
  switch (field.type) {
    case "yes":
      return (
        <Checkbox
          label={field.label}
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
      );
    case "choice":
      return (
        <Field label={field.label}>
          {(control) => (
            <Select
              {...control}
              placeholder={t("choose")}
              {...(typeof value === "string" ? { value } : {})}
              onChange={onChange}
              options={choices.map((each) => ({ value: each, label: each }))}
            />
          )}
        </Field>
      );
    case "amount":
    case "text":
      return (
        <Field label={field.label}>
          {(control) => (
            <Input
              {...control}
              inputMode={field.type === "amount" ? "decimal" : "text"}
              value={String(value ?? "")}
              maxLength={2000}
              autoComplete="off"
              onChange={(event) => onChange(event.target.value)}
            />
          )}
        </Field>
      );
  }
}
