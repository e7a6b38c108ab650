"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useApiDeed } from "@/components/goodwill/use-api-deed";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** Above how many people nobody sends alone; for admins. */
export function ApprovalSize({ start }: { start: number }) {
  const t = useTranslations("mailings.approval");
  const [kept, setKept] = useState(start);
  const [typed, setTyped] = useState(String(start));
  const { run, busy, problem } = useApiDeed();
  const above = Number(typed);
  const isWrong = typed.trim() === "" || !Number.isInteger(above) || above < 0 || above > 1_000_000;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (isWrong) return;
    if (await run("/mailing-settings", { method: "PUT", body: { approvalAbove: above } })) setKept(above);
  };
  return (
    <form noValidate onSubmit={(event) => void save(event)} className="flex flex-wrap items-end gap-2">
      <Field label={t("label")} className="w-72 max-w-full">
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" disabled={busy || isWrong || above === kept}>
        {t(above === kept ? "saved" : "save")}
      </Button>
      <Problem text={problem} />
    </form>
  );
}
