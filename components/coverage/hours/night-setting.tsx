"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { RosterSetting } from "@/lib/coverage/swap-schemas";

type Props = {
  setting: RosterSetting;
  set: (input: unknown) => Promise<ActionResult<void>>;
  mayEdit: boolean;
};

/** Which hours are paid as night. */
export function NightSetting({ setting, set, mayEdit }: Props) {
  const t = useTranslations("paid-hours.night");
  const words = useTranslations("admin");
  const { run, busy, problem } = useDeed();
  const { changeNumber, nightFrom: from, nightUntil: until } = setting;
  const [draft, setDraft] = useState({ nightFrom: from, nightUntil: until });
  const isChanged = draft.nightFrom !== from || draft.nightUntil !== until;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await run(() => set({ ...draft, changeNumber }), words("saved"));
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-wrap items-end gap-3" noValidate>
      {(["nightFrom", "nightUntil"] as const).map((name) => (
        <Field key={name} label={t(name)}>
          {(control) => (
            <Input
              {...control}
              type="time"
              disabled={!mayEdit}
              value={draft[name]}
              onChange={({ target }) => setDraft({ ...draft, [name]: target.value })}
              className="w-32"
            />
          )}
        </Field>
      ))}
      {mayEdit ? (
        <Button type="submit" disabled={busy || !isChanged}>
          {t("save")}
        </Button>
      ) : null}
      <Problem text={problem} />
    </form>
  );
}
