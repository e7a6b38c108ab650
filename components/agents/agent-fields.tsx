"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { AgentRole, Team } from "@/lib/agents/schemas";

const ROLES = ["agent", "lead", "admin"] as const;

export type AgentDraft = Readonly<{
  displayName: string;
  role: AgentRole;
  teams: readonly string[];
  zone: string;
}>;

type Props = {
  draft: AgentDraft;
  teams: readonly Team[];
  zones: readonly string[];
  isWrong: (field: string) => boolean;
  onChange: (draft: AgentDraft) => void;
};

/** Name, role, teams and zone of an agent. */
export function AgentFields({ draft, teams, zones, isWrong, onChange }: Props) {
  const t = useTranslations("admin-agents.fields");
  const list = useId();
  const wrong = (field: "displayName" | "zone") => (isWrong(field) ? { error: t(`${field}Rule`) } : {});
  const toggle = (id: string, on: boolean) =>
    onChange({ ...draft, teams: on ? [...draft.teams, id] : draft.teams.filter((each) => each !== id) });
  return (
    <>
      <Field label={t("displayName")} {...wrong("displayName")}>
        {(control) => (
          <Input
            {...control}
            value={draft.displayName}
            onChange={(event) => onChange({ ...draft, displayName: event.target.value })}
            maxLength={80}
            autoComplete="off"
          />
        )}
      </Field>
      <Field label={t("role")} hint={t(`roleHint.${draft.role}`)}>
        {(control) => (
          <Select
            {...control}
            value={draft.role}
            onChange={(role) => onChange({ ...draft, role })}
            options={ROLES.map((value) => ({ value, label: t(`roleName.${value}`) }))}
          />
        )}
      </Field>
      <Field label={t("zone")} hint={t("zoneHint")} {...wrong("zone")}>
        {(control) => (
          <>
            <Input
              {...control}
              list={list}
              value={draft.zone}
              onChange={(event) => onChange({ ...draft, zone: event.target.value })}
              autoComplete="off"
              spellCheck={false}
            />
            <datalist id={list}>
              {zones.map((zone) => (
                <option key={zone} value={zone} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 font-medium text-meta">{t("teams")}</legend>
        {teams.map((team) => (
          <Checkbox
            key={team.id}
            label={team.name}
            checked={draft.teams.includes(team.id)}
            onChange={(event) => toggle(team.id, event.target.checked)}
          />
        ))}
        {teams.length === 0 ? <p className="text-ink-3 text-meta">{t("noTeams")}</p> : null}
      </fieldset>
    </>
  );
}
