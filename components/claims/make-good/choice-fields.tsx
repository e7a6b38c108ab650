"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { ChoiceDraft, Kind, MakeGoodDraft } from "./make-good-draft";

const MOST = 4;

type Props = {
  draft: MakeGoodDraft;
  language: string;
  kinds: readonly Kind[];
  isGiven: boolean;
  onPut: (next: Partial<MakeGoodDraft>) => void;
};

/** What people choose from: of which kind, how much, and its words in the language shown. */
export function ChoiceFields({ draft, language, kinds, isGiven, onPut }: Props) {
  const t = useTranslations("make-good.form");
  const put = (id: string, next: Partial<ChoiceDraft>) =>
    onPut({ choices: draft.choices.map((each) => (each.id === id ? { ...each, ...next } : each)) });
  const add = () => {
    const id = `c${1 + Math.max(0, ...draft.choices.map((each) => Number(/\d+$/u.exec(each.id)?.[0] ?? 0)))}`;
    const fresh = {
      id,
      kindId: kinds[0]?.id ?? "",
      by: "sum",
      amount: "",
      field: "amount",
      texts: {},
    } as const;
    onPut({ choices: [...draft.choices, fresh] });
  };
  return (
    <>
      {draft.choices.map((choice, place) => (
        <fieldset key={choice.id} className="flex min-w-0 flex-col gap-3 rounded-card border p-3">
          <legend className="px-1 font-medium text-meta">{t("choice", { number: place + 1 })}</legend>
          <ChoiceWords choice={choice} language={language} onPut={(next) => put(choice.id, next)} />
          <ChoiceSum choice={choice} kinds={kinds} isGiven={isGiven} onPut={(next) => put(choice.id, next)} />
          {draft.choices.length > 1 && !isGiven ? (
            <IconButton
              label={t("removeChoice", { number: place + 1 })}
              icon={<X />}
              className="self-end"
              onClick={() => onPut({ choices: draft.choices.filter(({ id }) => id !== choice.id) })}
            />
          ) : null}
        </fieldset>
      ))}
      {draft.choices.length < MOST && !isGiven ? (
        <Button icon={<Plus />} className="self-start" onClick={add}>
          {t("addChoice")}
        </Button>
      ) : null}
      {isGiven ? <p className="text-ink-3 text-meta">{t("given")}</p> : null}
    </>
  );
}

type WordsProps = { choice: ChoiceDraft; language: string; onPut: (next: Partial<ChoiceDraft>) => void };

function ChoiceWords({ choice, language, onPut }: WordsProps) {
  const t = useTranslations("make-good.form");
  const words = choice.texts[language] ?? { title: "", detail: "" };
  return (
    <div className="flex flex-wrap gap-3">
      {(["title", "detail"] as const).map((field) => (
        <Field key={field} label={t(`choiceWords.${field}`)} className="flex-1 basis-40">
          {(control) => (
            <Input
              {...control}
              lang={language}
              maxLength={field === "title" ? 80 : 200}
              value={words[field]}
              onChange={({ target }) =>
                onPut({ texts: { ...choice.texts, [language]: { ...words, [field]: target.value } } })
              }
            />
          )}
        </Field>
      ))}
    </div>
  );
}

type SumProps = Pick<Props, "kinds" | "isGiven"> & Omit<WordsProps, "language">;

function ChoiceSum({ choice, kinds, isGiven, onPut }: SumProps) {
  const t = useTranslations("make-good.form");
  const kind = kinds.find(({ id }) => id === choice.kindId);
  const isSum = choice.by === "sum";
  return (
    <div className="flex flex-wrap gap-3">
      <Field label={t("kind")} className="flex-1 basis-36">
        {(control) => (
          <Select
            {...control}
            disabled={isGiven}
            value={choice.kindId}
            onChange={(kindId) => onPut({ kindId })}
            options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </Field>
      <Field label={t("by.label")} className="flex-1 basis-36">
        {(control) => (
          <Select
            {...control}
            disabled={isGiven}
            value={choice.by}
            onChange={(by) => onPut({ by })}
            options={(["sum", "field"] as const).map((value) => ({ value, label: t(`by.${value}`) }))}
          />
        )}
      </Field>
      <Field
        label={
          isSum
            ? t("amount", { unit: kind?.unit === "points" ? kind.name : (kind?.currency ?? "") })
            : t("field")
        }
        className="flex-1 basis-28"
      >
        {(control) => (
          <Input
            {...control}
            disabled={isGiven}
            maxLength={40}
            autoComplete="off"
            {...(isSum ? { inputMode: "decimal" } : {})}
            value={isSum ? choice.amount : choice.field}
            onChange={({ target }) => onPut(isSum ? { amount: target.value } : { field: target.value })}
          />
        )}
      </Field>
    </div>
  );
}
