"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import type { Agent, Team, UpdateAgent } from "@/lib/agents/schemas";
import type { ActionResult } from "@/lib/auth/agent-action";
import { type AgentDraft, AgentFields } from "./agent-fields";
import { InitialsField, isOfInitials } from "./initials-field";

type Props = {
  agent: Agent;
  teams: readonly Team[];
  zones: readonly string[];
  change: (input: { agentId: string; change: UpdateAgent }) => Promise<ActionResult<void>>;
};

/** Changes what differs and leaves the rest. */
export function AgentForm({ agent, teams, zones, change }: Props) {
  const t = useTranslations("admin-agents");
  const words = useTranslations("admin");
  const { run, busy, problem, isWrong } = useDeed();
  const before: AgentDraft = {
    displayName: agent.displayName,
    role: agent.role,
    teams: agent.teams.map(({ id }) => id),
    zone: agent.zone,
  };
  const [draft, setDraft] = useState(before);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wish: UpdateAgent = {
      ...(draft.displayName === before.displayName ? {} : { displayName: draft.displayName }),
      ...(draft.role === before.role ? {} : { role: draft.role }),
      ...(draft.zone === before.zone ? {} : { zone: draft.zone }),
      ...([...draft.teams].sort().join() === [...before.teams].sort().join()
        ? {}
        : { teams: [...draft.teams] }),
    };
    void run(() => change({ agentId: agent.id, change: wish }), words("saved"));
  };
  return (
    <form onSubmit={submit} className="flex max-w-[480px] flex-col gap-4" noValidate>
      <AgentFields
        draft={draft}
        teams={teams}
        zones={zones}
        isWrong={(field) => isWrong(`change.${field}`)}
        onChange={setDraft}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="solid" disabled={busy}>
          {t("one.save")}
        </Button>
        <Problem text={problem} />
      </div>
    </form>
  );
}

type InitialsProps = {
  agent: Agent;
  change: (input: { agentId: string; initials: string }) => Promise<ActionResult<void>>;
};

export function InitialsForm({ agent, change }: InitialsProps) {
  const t = useTranslations("admin-agents.initials");
  const words = useTranslations("admin");
  const { run, busy, problem, refusal, isWrong } = useDeed();
  const [initials, setInitials] = useState(agent.initials);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(() => change({ agentId: agent.id, initials }), words("saved"));
  };
  return (
    <form onSubmit={submit} className="flex max-w-[480px] flex-col gap-3" noValidate>
      <InitialsField
        value={initials}
        refusal={refusal}
        isWrong={isWrong("initials")}
        onChange={setInitials}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" disabled={busy || initials === agent.initials}>
          {t("save")}
        </Button>
        {isOfInitials(refusal) ? null : <Problem text={problem} />}
      </div>
    </form>
  );
}
