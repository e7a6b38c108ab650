"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { RoutingChoices } from "./routing-choices";
import { ANY, type RuleDraft } from "./rule-draft";

type Props = {
  draft: RuleDraft;
  teams: RoutingChoices["teams"];
  onChange: (change: Partial<RuleDraft>) => void;
};

/** When and where something goes on that nobody has. */
export function OverflowFields({ draft, teams, onChange }: Props) {
  const t = useTranslations("routing.form");
  return (
    <>
      <Checkbox
        label={t("overflow")}
        checked={draft.overflows}
        onChange={({ target }) => onChange({ overflows: target.checked })}
      />
      {draft.overflows ? (
        <div className="flex flex-col gap-3 border-l pl-4">
          <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
            <Field
              label={t("after")}
              hint={draft.afterMinutes === "" ? t("never") : t("minutes", { minutes: draft.afterMinutes })}
            >
              {(control) => (
                <Input
                  {...control}
                  inputMode="numeric"
                  value={draft.afterMinutes}
                  maxLength={4}
                  onChange={({ target }) => onChange({ afterMinutes: target.value.replace(/\D/g, "") })}
                />
              )}
            </Field>
            <Field label={t("to")}>
              {(control) => (
                <Select
                  {...control}
                  value={draft.overflowTeamId}
                  onChange={(overflowTeamId) => onChange({ overflowTeamId })}
                  options={[
                    { value: ANY, label: t("anybody") },
                    ...teams.map(({ id, name }) => ({ value: id, label: name })),
                  ]}
                />
              )}
            </Field>
          </div>
          {draft.mode === "round-robin" ? (
            <Checkbox
              label={t("whenNobodyFree")}
              checked={draft.whenNobodyFree}
              onChange={({ target }) => onChange({ whenNobodyFree: target.checked })}
            />
          ) : null}
        </div>
      ) : null}
    </>
  );
}
