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
  agent: { id: string; displayName: string; alias: string | null };
  change: (input: { agentId: string; alias: string | null }) => Promise<ActionResult<void>>;
};

/** The name strangers read in place of the first one. */
export function AliasForm({ agent, change }: Props) {
  const t = useTranslations("initials.alias");
  const words = useTranslations("admin");
  const { run, busy, problem, refusal } = useDeed();
  const [alias, setAlias] = useState(agent.alias ?? "");
  const isOwn = refusal?.code.startsWith("alias-") ?? false;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(() => change({ agentId: agent.id, alias: alias.trim() || null }), words("saved"));
  };
  const firstName = agent.displayName.split(/\s+/)[0] ?? "";
  return (
    <form onSubmit={submit} className="flex max-w-[480px] flex-col gap-3" noValidate>
      <Field label={t("label")} hint={t("hint", { name: firstName })} {...(isOwn ? { error: problem } : {})}>
        {(control) => (
          <Input
            {...control}
            value={alias}
            onChange={(event) => setAlias(event.target.value)}
            maxLength={100}
            autoComplete="off"
            className="max-w-60"
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" disabled={busy || alias.trim() === (agent.alias ?? "")}>
          {t("save")}
        </Button>
        {isOwn ? null : <Problem text={problem} />}
      </div>
    </form>
  );
}
