"use client";

import { useTranslations } from "next-intl";
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
  const isTaken = refusal?.code === "initials-taken";
  const proposals = isTaken ? proposalsOf(refusal.details) : [];
  const error = isTaken ? refusal.message : isWrong ? t("rule") : undefined;
  return (
    <Field label={t("label")} hint={t("hint")} {...(error ? { error } : {})}>
      {(control) => (
        <div className="flex flex-wrap items-center gap-2">
          <Input
            {...control}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            maxLength={5}
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

function proposalsOf(details: unknown): string[] {
  if (typeof details !== "object" || details === null || !("proposals" in details)) return [];
  return Array.isArray(details.proposals) ? details.proposals.filter((each) => typeof each === "string") : [];
}
