"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ConnectLine } from "@/lib/accounts/line-schemas";
import type { Team } from "@/lib/agents/schemas";
import type { ActionResult } from "@/lib/auth/agent-action";
import { TeamField } from "./team-field";

type Props = {
  teams: readonly Team[];
  teamId: string | null;
  connect: (line: ConnectLine) => Promise<ActionResult<{ id: string }>>;
};

/** A line is known by its number; its exchange is told where to tell us of calls. */
export function LineForm({ teams, teamId, connect }: Props) {
  const t = useTranslations("admin-accounts");
  const [number, setNumber] = useState("");
  const [displayName, setDisplayName] = useState("");
  const [team, setTeam] = useState(teamId ?? teams[0]?.id ?? null);
  const { run, busy, problem } = useDeed();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const line: ConnectLine = {
      number,
      displayName,
      purpose: "care",
      teamId: team,
    };
    const made = await run(() => connect(line));
    if (made) window.location.assign(`/accounts/${made.value.id}`);
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="flex max-w-[480px] flex-col gap-4">
      <Field label={t("lines.number")} hint={t("lines.numberHint")}>
        {(control) => (
          <Input
            {...control}
            type="tel"
            required
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
        )}
      </Field>
      <Field label={t("lines.name")}>
        {(control) => (
          <Input
            {...control}
            required
            maxLength={100}
            value={displayName}
            onChange={(event) => setDisplayName(event.target.value)}
          />
        )}
      </Field>
      <TeamField teams={teams} value={team} onChange={setTeam} />
      <Problem text={problem} />
      <Button type="submit" variant="solid" disabled={busy} className="self-start">
        {t("lines.connect")}
      </Button>
    </form>
  );
}
