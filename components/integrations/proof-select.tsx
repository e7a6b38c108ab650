"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { PURPOSES, type Purpose } from "@/lib/customers/identity-schemas";

const NONE = "none";
type Props = { value: Purpose | null; onChange: (value: Purpose | null) => void };

/** Which identity check is needed before. */
export function ProofSelect({ value, onChange }: Props) {
  const t = useTranslations("integrations");
  return (
    <Field label={t("admin.proof")}>
      {(control) => (
        <Select
          {...control}
          value={value ?? NONE}
          onChange={(next) => onChange(PURPOSES.find((each) => each === next) ?? null)}
          options={[
            { value: NONE, label: t("admin.proofNone") },
            ...PURPOSES.map((each) => ({ value: each as string, label: t(`admin.proofs.${each}`) })),
          ]}
        />
      )}
    </Field>
  );
}
