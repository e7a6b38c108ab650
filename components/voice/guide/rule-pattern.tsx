"use client";

import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import type { RuleDraft } from "./rule-draft";

type Props = { draft: RuleDraft; onChange: (more: Partial<RuleDraft>) => void };

/** What a rule finds, and in which languages: phrases, an expression, or what the program finds by itself. */
export function RulePattern({ draft, onChange }: Props) {
  const t = useTranslations("voice.dialog");
  const lines = (name: "phrases" | "except", rows: number) => (
    <Field label={t(name)} hint={t(`${name}Hint`)}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          dir="auto"
          spellCheck={false}
          value={draft[name]}
          className={cn(inputClass, "resize-y py-1.5")}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  const languages = (
    <Field label={t("languages")} hint={t("languagesHint")}>
      {(control) => (
        <Input
          {...control}
          maxLength={80}
          value={draft.languages}
          onChange={(event) => onChange({ languages: event.target.value })}
        />
      )}
    </Field>
  );
  if (draft.pattern === "check")
    return (
      <>
        <p className="text-body text-ink-2">{t("patternCheck")}</p>
        {languages}
      </>
    );
  return (
    <>
      <Segmented
        label={t("pattern")}
        value={draft.pattern}
        onChange={(pattern) => onChange({ pattern })}
        className="self-start"
        segments={[
          { value: "phrases", label: t("patternPhrases") },
          { value: "expression", label: t("patternExpression") },
        ]}
      />
      {draft.pattern === "phrases" ? (
        <>
          {lines("phrases", 6)}
          <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
            {lines("except", 2)}
            <Field label={t("allowed")}>
              {(control) => (
                <Input
                  {...control}
                  type="number"
                  min={0}
                  max={9}
                  value={draft.allowed}
                  onChange={(event) => onChange({ allowed: event.target.value })}
                />
              )}
            </Field>
          </div>
        </>
      ) : (
        <Field label={t("expression")} hint={t("expressionHint")}>
          {(control) => (
            <Input
              {...control}
              maxLength={300}
              spellCheck={false}
              value={draft.source}
              className="font-mono"
              onChange={(event) => onChange({ source: event.target.value })}
            />
          )}
        </Field>
      )}
      {languages}
    </>
  );
}
