"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Team } from "@/lib/agents/schemas";

const NO_TEAM = "none";

type Props = {
  teams: readonly Team[];
  value: string | null;
  onChange: (teamId: string | null) => void;
};

/** Whose queue the words of an account come to. */
export function TeamField({ teams, value, onChange }: Props) {
  const t = useTranslations("admin-accounts");
  return (
    <Field label={t("team.label")} hint={t("team.hint")}>
      {(control) => (
        <Select
          {...control}
          value={value ?? NO_TEAM}
          onChange={(team) => onChange(team === NO_TEAM ? null : team)}
          options={[
            ...teams.map(({ id, name }) => ({ value: id, label: name })),
            { value: NO_TEAM, label: t("team.none") },
          ]}
        />
      )}
    </Field>
  );
}
