"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { Switch } from "@/components/ui/switch";
import type { RuleDraft } from "./rule-draft";
import { RulePattern } from "./rule-pattern";

const READERS = ["public", "private", "note"] as const;

type Props = {
  draft: RuleDraft;
  /** One of the program's: its own words stand where nothing is written. */
  isProgram: boolean;
  onChange: (more: Partial<RuleDraft>) => void;
};

/** What a rule is called, why it is there, what it finds, where it speaks, and the examples it must be true to. */
export function RuleFields({ draft, isProgram, onChange }: Props) {
  const t = useTranslations("voice.dialog");
  const words = useTranslations("voice");
  const line = (name: "name" | "reason" | "advice", most: number) => (
    <Field
      label={t(name)}
      {...(isProgram ? { hint: t("program") } : name === "name" ? { hint: t("nameHint") } : {})}
    >
      {(control) => (
        <Input
          {...control}
          dir="auto"
          maxLength={most}
          value={draft[name]}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  const examples = (name: "mustMatch" | "mustNotMatch", label: string) => (
    <Field label={label} hint={t("examplesHint")}>
      {(control) => (
        <textarea
          {...control}
          rows={3}
          dir="auto"
          value={draft[name]}
          className={cn(inputClass, "resize-y py-1.5")}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      {line("name", 80)}
      <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
        {line("reason", 300)}
        {line("advice", 300)}
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Segmented
          label={t("effect")}
          value={draft.effect}
          onChange={(effect) => onChange({ effect })}
          segments={(["advise", "block"] as const).map((value) => ({
            value,
            label: words(`effects.${value}`),
          }))}
        />
        <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <legend className="sr-only">{t("readers")}</legend>
          <span aria-hidden="true" className="text-ink-2 text-meta">
            {t("readers")}
          </span>
          {READERS.map((reader) => (
            <Checkbox
              key={reader}
              label={words(`readers.${reader}`)}
              checked={draft.audiences.includes(reader)}
              onChange={({ target }) =>
                onChange({
                  audiences: READERS.filter((each) =>
                    each === reader ? target.checked : draft.audiences.includes(each),
                  ),
                })
              }
            />
          ))}
        </fieldset>
        <Switch
          label={t("on")}
          checked={draft.isOn}
          onChange={({ target }) => onChange({ isOn: target.checked })}
        />
      </div>
      <RulePattern draft={draft} onChange={onChange} />
      <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
        {examples("mustMatch", t("must"))}
        {examples("mustNotMatch", t("mustNot"))}
      </div>
    </>
  );
}
