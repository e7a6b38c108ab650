"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Switch } from "@/components/ui/switch";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { Sharing } from "@/lib/coverage/state-schemas";

type Props = {
  teams: readonly Sharing[];
  quietMinutes: number;
  share: (input: { id: string; isOn: boolean }) => Promise<ActionResult<void>>;
  setQuiet: (input: { quietMinutes: number }) => Promise<ActionResult<void>>;
  mayEdit: boolean;
};

/** Which teams have new conversations given out by turn, and when nobody is given any. */
export function SharingPart({ teams, quietMinutes, share, setQuiet, mayEdit }: Props) {
  const t = useTranslations("people.sharing");
  const { run, busy, problem } = useDeed();
  const [quiet, setQuietText] = useState(String(quietMinutes));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(() => setQuiet({ quietMinutes: Number(quiet) }), t("saved"));
  };
  return (
    <div className="flex max-w-[720px] flex-col gap-3">
      {teams.length === 0 ? <p className="text-body text-ink-3">{t("empty")}</p> : null}
      {teams.map(({ teamId, name, isOn }) => (
        <Switch
          key={teamId}
          label={t("on", { name })}
          checked={isOn}
          disabled={busy || !mayEdit}
          onChange={(event) => {
            const on = event.target.checked;
            void run(() => share({ id: teamId, isOn: on }), t("saved"));
          }}
        />
      ))}
      <form onSubmit={submit} className="flex flex-wrap items-end gap-2" noValidate>
        <Field label={t("quiet")}>
          {(control) => (
            <Input
              {...control}
              value={quiet}
              inputMode="numeric"
              disabled={!mayEdit}
              onChange={(event) => setQuietText(event.target.value)}
              className="w-24"
            />
          )}
        </Field>
        {mayEdit ? (
          <Button type="submit" disabled={busy || quiet.trim() === String(quietMinutes)}>
            {t("quietSave")}
          </Button>
        ) : null}
      </form>
      <Problem text={problem} />
    </div>
  );
}
