"use client";

import { useTranslations } from "next-intl";
import { proposalsOf } from "@/components/initials/proposals-of";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ActionResult } from "@/lib/auth/agent-action";

type Refusal = Extract<ActionResult<never>, { ok: false }>;

type Props = {
  value: string;
  refusal: Refusal | null;
  isWrong: boolean;
  onChange: (value: string) => void;
};

/** What answers are signed with; free ones are proposed when somebody has them. */
export function InitialsField({ value, refusal, isWrong, onChange }: Props) {
  const t = useTranslations("admin-agents.initials");
  const own = isOfInitials(refusal) ? refusal : null;
  const proposals = proposalsOf(own?.details);
  const error = own?.message ?? (isWrong ? t("rule") : undefined);
  return (
    <Field label={t("label")} hint={t("hint")} {...(error ? { error } : {})}>
      {(control) => (
        <div className="flex flex-wrap items-center gap-2">
          <Input
            {...control}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
            className="max-w-28 font-mono"
          />
          {proposals.map((proposal) => (
            <Button key={proposal} size={24} onClick={() => onChange(proposal)}>
              {t("take", { initials: proposal })}
            </Button>
          ))}
        </div>
      )}
    </Field>
  );
}

/** Whether the field itself says what is wrong. */
export function isOfInitials(refusal: Refusal | null): boolean {
  return refusal?.code.startsWith("initials-") ?? false;
}
