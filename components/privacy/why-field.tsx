"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** Shorter reasons say nothing. */
export const LEAST_WHY = 3;

/** Why something is done with a person's data, which is recorded. */
export function WhyField({ value, onChange }: { value: string; onChange: (why: string) => void }) {
  const t = useTranslations("privacy-ui");
  return (
    <Field label={t("why")} hint={t("whyHint")}>
      {(control) => (
        <Input
          {...control}
          value={value}
          maxLength={300}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
