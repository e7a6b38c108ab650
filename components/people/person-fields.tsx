"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { PersonDraft } from "./person-draft";

type Props = {
  draft: PersonDraft;
  skills: readonly string[];
  gone: readonly string[];
  zones: readonly string[];
  isWrong: (field: string) => boolean;
  onChange: (draft: PersonDraft) => void;
};

const FACTORS: readonly { factor: number; name: "whole" | "part" | "none" }[] = [
  { factor: 1, name: "whole" },
  { factor: 0.5, name: "part" },
  { factor: 0, name: "none" },
];

/** Languages, zone, skills and terms of one person. */
export function PersonFields({ draft, skills, gone, zones, isWrong, onChange }: Props) {
  const t = useTranslations("people.dialog");
  const words = useTranslations("people");
  const list = useId();
  const set = (change: Partial<PersonDraft>) => onChange({ ...draft, ...change });
  const text = (field: "languages" | "zone" | "hours" | "country" | "region" | "capacity") =>
    ({
      value: draft[field],
      onChange: (event) => set({ [field]: event.target.value }),
      autoComplete: "off",
      spellCheck: false,
    }) satisfies ComponentProps<typeof Input>;
  const toggle = (skill: string, on: boolean) =>
    set({ skills: on ? [...draft.skills, skill] : draft.skills.filter((each) => each !== skill) });
  const known = FACTORS.some(({ factor }) => factor === draft.coverFactor);
  return (
    <>
      <Field
        label={t("languages")}
        hint={t("languagesHint")}
        {...(isWrong("languages") ? { error: t("languagesRule") } : {})}
      >
        {(control) => <Input {...control} {...text("languages")} />}
      </Field>
      <Field label={t("zone")} {...(isWrong("zone") ? { error: t("zoneRule") } : {})}>
        {(control) => (
          <>
            <Input {...control} {...text("zone")} list={list} />
            <datalist id={list}>
              {zones.map((zone) => (
                <option key={zone} value={zone} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 font-medium text-meta">{t("skills")}</legend>
        {skills.length === 0 ? <p className="text-ink-3 text-meta">{t("noSkills")}</p> : null}
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          {skills.map((skill) => (
            <Checkbox
              key={skill}
              label={gone.includes(skill) ? words("gone", { skill }) : skill}
              checked={draft.skills.includes(skill)}
              onChange={(event) => toggle(skill, event.target.checked)}
            />
          ))}
        </div>
      </fieldset>
      <div className="grid grid-cols-3 gap-3 phone:grid-cols-1">
        <Field label={t("hours")} hint={t("hoursHint")}>
          {(control) => <Input {...control} {...text("hours")} inputMode="decimal" />}
        </Field>
        <Field label={t("country")} hint={t("countryHint")}>
          {(control) => <Input {...control} {...text("country")} maxLength={2} />}
        </Field>
        <Field label={t("region")} hint={t("regionHint")}>
          {(control) => <Input {...control} {...text("region")} maxLength={10} />}
        </Field>
      </div>
      <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
        <Field label={t("counts")} hint={t("countsHint")}>
          {(control) => (
            <Select
              {...control}
              value={String(draft.coverFactor)}
              onChange={(value) => set({ coverFactor: Number(value) })}
              options={[
                ...FACTORS.map(({ factor, name }) => ({ value: String(factor), label: t(name) })),
                ...(known
                  ? []
                  : [{ value: String(draft.coverFactor), label: t("other", { share: draft.coverFactor }) }]),
              ]}
            />
          )}
        </Field>
        <Field label={t("capacity")} hint={t("capacityHint")}>
          {(control) => <Input {...control} {...text("capacity")} inputMode="numeric" />}
        </Field>
      </div>
    </>
  );
}
