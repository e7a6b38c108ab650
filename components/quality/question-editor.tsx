"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import { QUESTION_KINDS, type Question } from "@/lib/quality/schemas";

type Props = {
  question: Question;
  place: number;
  onChange: (question: Question) => void;
  onRemove: (() => void) | null;
};

export function QuestionEditor({ question, place, onChange, onRemove }: Props) {
  const t = useTranslations("quality.card");
  const selectClass = `${inputClass} h-(--height-control) w-36 pr-2`;
  return (
    <li className="border-t pt-3">
      <fieldset className="flex flex-wrap items-end gap-3">
        <legend className="sr-only">{t("question", { place })}</legend>
        <Field label={t("text")} className="flex-1 basis-72">
          {(control) => (
            <Input
              {...control}
              value={question.text}
              maxLength={200}
              onChange={(event) => onChange({ ...question, text: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("help")} className="flex-1 basis-60">
          {(control) => (
            <Input
              {...control}
              value={question.help}
              maxLength={300}
              onChange={(event) => onChange({ ...question, help: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("kind")}>
          {(control) => (
            <select
              {...control}
              value={question.kind}
              className={selectClass}
              onChange={(event) =>
                onChange({ ...question, kind: event.target.value === "scale" ? "scale" : "yes-no" })
              }
            >
              {QUESTION_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kinds.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t("weight")}>
          {(control) => (
            <Input
              {...control}
              type="number"
              min={1}
              max={10}
              value={question.weight}
              className="figures w-20"
              onChange={(event) => onChange({ ...question, weight: Number(event.target.value) })}
            />
          )}
        </Field>
        <Checkbox
          label={t("mayNotApply")}
          checked={question.mayNotApply}
          className="pb-1.5"
          onChange={(event) => onChange({ ...question, mayNotApply: event.target.checked })}
        />
        {onRemove ? (
          <Button
            variant="ghost"
            size={28}
            aria-label={t("remove", { text: question.text })}
            onClick={onRemove}
          >
            {t("removeShort")}
          </Button>
        ) : null}
      </fieldset>
    </li>
  );
}
