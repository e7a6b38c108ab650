"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { AccountGuard, SetAccountGuard } from "@/lib/replies/account-guard-schemas";

type Props = {
  accountId: string;
  kept: AccountGuard;
  keep: (input: SetAccountGuard) => Promise<ActionResult<AccountGuard>>;
};

/** One pattern or number a line. */
export function AccountGuardForm({ accountId, kept, keep }: Props) {
  const t = useTranslations("admin-accounts.guard");
  const words = useTranslations("admin");
  const { run, busy, problem } = useDeed();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const lines = (name: string) =>
      String(form.get(name) ?? "")
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean);
    const given = { accountId, orderPatterns: lines("patterns"), publicNumbers: lines("numbers") };
    void run(() => keep(given), words("saved"));
  };
  return (
    <form onSubmit={submit} className="grid max-w-[720px] grid-cols-2 gap-4 phone:grid-cols-1" noValidate>
      <Field label={t("patterns")} hint={t("patternsHint")}>
        {(control) => (
          <textarea
            {...control}
            name="patterns"
            rows={4}
            defaultValue={kept.orderPatterns.join("\n")}
            className={cn(inputClass, "figures py-2")}
          />
        )}
      </Field>
      <Field label={t("numbers")} hint={t("numbersHint")}>
        {(control) => (
          <textarea
            {...control}
            name="numbers"
            rows={4}
            defaultValue={kept.publicNumbers.join("\n")}
            className={cn(inputClass, "figures py-2")}
          />
        )}
      </Field>
      <div className="col-span-full flex flex-wrap items-center gap-3">
        <Button type="submit" variant="solid" disabled={busy}>
          {t("save")}
        </Button>
        <Problem text={problem} />
      </div>
    </form>
  );
}
