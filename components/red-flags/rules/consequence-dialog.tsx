"use client";

import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { FlagConsequence, FlagKind } from "@/lib/red-flags/schemas";
import type { RuleChoices } from "./rule-acts";
import { useRuleWords } from "./use-rule-words";

type Props = {
  kind: FlagKind;
  consequence: FlagConsequence;
  choices: RuleChoices;
  onChange: (consequence: FlagConsequence) => void;
};
const NONE = "none";
const SWITCHES = ["needsSecond", "pages", "barsMacros", "barsGoodwill"] as const;

/** What else follows from a flag of a kind, in words; opens to change it. */
export function ConsequenceDialog({ kind, consequence, choices, onChange }: Props) {
  const { t, kindName } = useRuleWords();
  const words = useTranslations("admin");
  const [draft, setDraft] = useState(consequence);
  const set = (more: FlagConsequence) =>
    setDraft(
      (now) =>
        Object.fromEntries(
          Object.entries({ ...now, ...more }).filter(([, value]) => value),
        ) as FlagConsequence,
    );
  const name = kindName(kind);
  const told = [
    ...(consequence.teamId
      ? [t("follows.team", { team: choices.teams.find(({ id }) => id === consequence.teamId)?.name ?? "?" })]
      : []),
    ...(consequence.skill ? [t("follows.skill", { skill: consequence.skill })] : []),
    ...SWITCHES.filter((each) => consequence[each]).map((each) => t(`follows.${each}`)),
  ];
  const { teamId, skill, ...rest } = draft;
  return (
    <Dialog
      title={t("follows.title", { kind: name })}
      description={t("follows.lead")}
      closeLabel={words("close")}
      onOpenChange={(open) => open && setDraft(consequence)}
      trigger={
        <Button variant="ghost" size={24} icon={<Pencil />} aria-label={t("follows.change", { kind: name })}>
          <span className="truncate">{told.length > 0 ? told.join(" · ") : t("follows.nothing")}</span>
        </Button>
      }
      footer={
        <>
          <DialogClose>
            <Button>{words("cancel")}</Button>
          </DialogClose>
          <DialogClose>
            <Button variant="solid" onClick={() => onChange(draft)}>
              {t("follows.take")}
            </Button>
          </DialogClose>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t("follows.teamLabel")} hint={t("follows.teamHint")}>
          {(control) => (
            <Select
              {...control}
              value={teamId ?? NONE}
              onChange={(value) =>
                value === NONE ? setDraft({ ...rest, ...(skill ? { skill } : {}) }) : set({ teamId: value })
              }
              options={[
                { value: NONE, label: t("follows.noTeam") },
                ...choices.teams.map(({ id, name: label }) => ({ value: id, label })),
              ]}
            />
          )}
        </Field>
        <Field
          label={t("follows.skillLabel")}
          hint={choices.skills.length === 0 ? t("follows.noSkills") : null}
        >
          {(control) => (
            <Select
              {...control}
              value={skill ?? NONE}
              disabled={choices.skills.length === 0}
              onChange={(value) =>
                value === NONE ? setDraft({ ...rest, ...(teamId ? { teamId } : {}) }) : set({ skill: value })
              }
              options={[
                { value: NONE, label: t("follows.noSkill") },
                ...choices.skills.map((each) => ({ value: each, label: each })),
              ]}
            />
          )}
        </Field>
        {SWITCHES.map((each) => (
          <Checkbox
            key={each}
            label={t(`follows.${each}Label`)}
            checked={draft[each] ?? false}
            onChange={(event) => set({ [each]: event.target.checked })}
          />
        ))}
        <p className="text-ink-3 text-meta">{t("follows.barsNote")}</p>
      </div>
    </Dialog>
  );
}
