"use client";

import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { ProtocolChoices } from "./protocol-acts";
import { ANYBODY, NOBODY, type ProtocolDraft } from "./protocol-draft";

type Props = {
  draft: ProtocolDraft;
  isNew: boolean;
  wrongHelp: number | null;
  wrongStep: number | null;
  choices: ProtocolChoices;
  onChange: (more: Partial<ProtocolDraft>) => void;
};

export function ProtocolFields({ draft, isNew, wrongHelp, wrongStep, choices, onChange }: Props) {
  const t = useTranslations("flag-rules.protocols");
  const lines = (
    name: "words" | "helpLines" | "forbidden" | "checklist",
    rows: number,
    wrong: number | null,
  ) => (
    <Field
      label={t(name)}
      hint={t(`${name}Hint`)}
      {...(wrong === null ? {} : { error: t(`${name as "checklist"}Wrong`, { line: wrong }) })}
    >
      {(control) => (
        <textarea
          {...control}
          rows={rows}
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
      {isNew ? (
        <div className="grid grid-cols-2 gap-3">
          {(["country", "language"] as const).map((name) => (
            <Field key={name} label={t(name)} hint={t(`${name}Hint`)}>
              {(control) => (
                <Input
                  {...control}
                  maxLength={2}
                  value={draft[name]}
                  onChange={(event) => onChange({ [name]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
      ) : null}
      {lines("words", 6, null)}
      {lines("helpLines", 4, wrongHelp)}
      {lines("checklist", 5, wrongStep)}
      {lines("forbidden", 4, null)}
      <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
        <Field label={t("skill")}>
          {(control) => (
            <Select
              {...control}
              value={draft.skill}
              onChange={(skill) => onChange({ skill })}
              options={[
                { value: NOBODY, label: t("noSkill") },
                ...choices.skills.map((each) => ({ value: each, label: each })),
              ]}
            />
          )}
        </Field>
        <Field label={t("pages")}>
          {(control) => (
            <Select
              {...control}
              value={draft.pages}
              onChange={(pages) => onChange({ pages })}
              options={[
                { value: NOBODY, label: t("pagesNobody") },
                { value: ANYBODY, label: t("pagesOnCall") },
                ...choices.chains.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
        </Field>
      </div>
    </>
  );
}
