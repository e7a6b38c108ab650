"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { Policy } from "@/lib/coverage/cover-schemas";

type Props = {
  policy: Pick<Policy, "graceMinutes" | "changeNumber">;
  set: (input: unknown) => Promise<ActionResult<void>>;
};

const MOST = 240;

/** After how long admins are told that fewer are here than planned. What was typed stays when it is refused. */
export function GraceForm({ policy, set }: Props) {
  const t = useTranslations("cover.grace");
  const { run, busy, problem } = useDeed();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? String(policy.graceMinutes);
  const minutes = Number(text);
  const isWrong = text.trim() === "" || !Number.isInteger(minutes) || minutes < 0 || minutes > MOST;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isWrong) return;
    const change = { graceMinutes: minutes, changeNumber: policy.changeNumber };
    if (await run(() => set(change), t("saved"))) setTyped(null);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="mt-3 flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-2">
        <Field
          label={t("label")}
          className="w-56"
          {...(isWrong ? { error: t("wrong", { most: MOST }) } : {})}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              className="figures"
              value={text}
              onChange={({ target }) => setTyped(target.value)}
            />
          )}
        </Field>
        <Button type="submit" disabled={busy || minutes === policy.graceMinutes}>
          {t("save")}
        </Button>
      </div>
      <Problem text={problem} />
    </form>
  );
}
