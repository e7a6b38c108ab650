"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { MakeGoodDraft } from "./make-good-draft";

const LANGUAGES = ["en", "de", "es", "fr", "pl", "pt"] as const;
const EMPTY = { title: "", body: "", about: "" };

type Props = {
  draft: MakeGoodDraft;
  language: string;
  onLanguage: (language: string) => void;
  onPut: (next: Partial<MakeGoodDraft>) => void;
};

/** What the page says, a language at a time; who has none of their own reads the fallback. */
export function WordFields({ draft, language, onLanguage, onPut }: Props) {
  const t = useTranslations("make-good.form");
  const words = draft.texts[language] ?? EMPTY;
  const put = (next: Partial<typeof EMPTY>) =>
    onPut({ texts: { ...draft.texts, [language]: { ...words, ...next } } });
  const isSaid = (code: string) => (draft.texts[code]?.title ?? "").trim() !== "";
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <Field label={t("language")} className="flex-1 basis-40">
          {(control) => (
            <Select
              {...control}
              value={language}
              onChange={onLanguage}
              options={LANGUAGES.map((value) => ({
                value,
                label: t(`languages.${value}`),
                detail: t(isSaid(value) ? "said" : "unsaid"),
              }))}
            />
          )}
        </Field>
        <Field label={t("fallback")} className="flex-1 basis-40">
          {(control) => (
            <Select
              {...control}
              value={draft.fallbackLanguage}
              onChange={(fallbackLanguage) => onPut({ fallbackLanguage })}
              options={LANGUAGES.filter((code) => isSaid(code) || code === draft.fallbackLanguage).map(
                (value) => ({ value, label: t(`languages.${value}`) }),
              )}
            />
          )}
        </Field>
      </div>
      {(["about", "title"] as const).map((field) => (
        <Field
          key={field}
          label={t(`words.${field}`)}
          {...(field === "about" ? { hint: t("fieldsHint") } : {})}
        >
          {(control) => (
            <Input
              {...control}
              lang={language}
              maxLength={120}
              value={words[field]}
              onChange={({ target }) => put({ [field]: target.value })}
            />
          )}
        </Field>
      ))}
      <Field label={t("words.body")}>
        {(control) => (
          <textarea
            {...control}
            lang={language}
            rows={3}
            maxLength={600}
            value={words.body}
            onChange={({ target }) => put({ body: target.value })}
            className={`${inputClass} py-2`}
          />
        )}
      </Field>
    </>
  );
}
