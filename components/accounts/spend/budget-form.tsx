"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ActionResult } from "@/lib/auth/agent-action";

type Props = {
  accountId: string;
  budgetUsd: number | null;
  set: (input: unknown) => Promise<ActionResult<void>>;
};

/** What the account may cost in a month; empty is without a limit. */
export function BudgetForm({ accountId, budgetUsd, set }: Props) {
  const t = useTranslations("spend");
  const { run, busy, problem } = useDeed();
  const kept = budgetUsd === null ? "" : String(budgetUsd);
  const [draft, setDraft] = useState(kept);
  const value = draft.trim() === "" ? null : Number(draft);
  const isWrong = value !== null && !(value >= 0 && value <= 1_000_000);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isWrong)
      await run(() => set({ accountId, monthlyUsd: value }), t(value === null ? "lifted" : "saved"));
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-wrap items-start gap-3" noValidate>
      <Field label={t("budget")} hint={t("budgetHint")} {...(isWrong ? { error: t("budgetWrong") } : {})}>
        {(control) => (
          <Input
            {...control}
            inputMode="decimal"
            value={draft}
            onChange={({ target }) => setDraft(target.value)}
            className="w-32 tabular-nums"
          />
        )}
      </Field>
      <Button type="submit" disabled={busy || isWrong || draft.trim() === kept} className="mt-5">
        {t("save")}
      </Button>
      <Problem text={problem} />
    </form>
  );
}
