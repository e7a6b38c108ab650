"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { FlagFields } from "./flag-fields";
import { OverflowFields } from "./overflow-fields";
import type { RoutingChoices } from "./routing-choices";
import { ANY, type RuleDraft } from "./rule-draft";

type Props = {
  draft: RuleDraft;
  choices: RoutingChoices;
  error: string;
  onChange: (draft: RuleDraft) => void;
};

const KINDS = ["post", "direct_message", "email", "call"] as const;

/** When a rule fits, and where it goes. */
export function RuleFields({ draft, choices, error, onChange }: Props) {
  const t = useTranslations("routing");
  const set = (change: Partial<RuleDraft>) => onChange({ ...draft, ...change });
  const any = { value: ANY, label: t("form.any") };
  const text = (name: "languages" | "tags" | "tiers" | "asked" | "skills", label: string, hint: string) => (
    <Field label={label} hint={hint}>
      {(control) => (
        <Input
          {...control}
          value={draft[name]}
          maxLength={400}
          onChange={({ target }) => set({ [name]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <div className="flex flex-col gap-5">
      <Field label={t("form.name")} error={error || undefined}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            value={draft.name}
            maxLength={80}
            onChange={({ target }) => set({ name: target.value })}
          />
        )}
      </Field>
      <fieldset className="flex min-w-0 flex-col gap-3">
        <legend className="mb-1 font-semibold text-body">{t("form.when")}</legend>
        <p className="text-ink-3 text-meta">{t("form.whenHint")}</p>
        <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
          <Field label={t("form.accounts")}>
            {(control) => (
              <Select
                {...control}
                value={draft.accountId}
                onChange={(accountId) => set({ accountId })}
                options={[any, ...choices.accounts.map(({ id, name }) => ({ value: id, label: name }))]}
              />
            )}
          </Field>
          <Field label={t("form.kinds")}>
            {(control) => (
              <Select
                {...control}
                value={draft.kind}
                onChange={(kind) => set({ kind })}
                options={[any, ...KINDS.map((kind) => ({ value: kind as string, label: t(`kind.${kind}`) }))]}
              />
            )}
          </Field>
          {text("languages", t("form.languages"), t("form.languagesHint"))}
          {text("tags", t("form.tags"), t("form.list"))}
          {text("tiers", t("form.tiers"), t("form.list"))}
          {text("asked", t("form.skills"), choices.skills.join(", ") || t("form.list"))}
        </div>
        <Field label={t("form.words")} hint={t("form.wordsHint")}>
          {(control) => (
            <textarea
              {...control}
              rows={3}
              value={draft.words}
              onChange={({ target }) => set({ words: target.value })}
              className={`${inputClass} resize-y py-2`}
            />
          )}
        </Field>
        <FlagFields flags={draft.flags} onChange={(flags) => set({ flags })} />
      </fieldset>
      <fieldset className="flex min-w-0 flex-col gap-3">
        <legend className="mb-2 font-semibold text-body">{t("form.then")}</legend>
        <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
          <Field label={t("form.team")}>
            {(control) => (
              <Select
                {...control}
                value={draft.teamId}
                onChange={(teamId) => set({ teamId })}
                options={[
                  { value: ANY, label: t("form.stays") },
                  ...choices.teams.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            )}
          </Field>
          <Field label={t("form.mode")}>
            {(control) => (
              <Select
                {...control}
                value={draft.mode}
                onChange={(mode) => set({ mode })}
                options={[
                  { value: "round-robin", label: t("form.round-robin") },
                  { value: "pull", label: t("form.pull") },
                ]}
              />
            )}
          </Field>
          {draft.mode === "round-robin"
            ? text("skills", t("form.asks"), choices.skills.join(", ") || t("form.list"))
            : null}
        </div>
        {draft.mode === "round-robin" ? (
          <Checkbox
            label={t("form.backToLast")}
            checked={draft.backToLast}
            onChange={({ target }) => set({ backToLast: target.checked })}
          />
        ) : null}
        <OverflowFields draft={draft} teams={choices.teams} onChange={set} />
      </fieldset>
    </div>
  );
}
