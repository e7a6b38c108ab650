"use client";

import { Plus, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { inputClass } from "@/components/ui/input";
import { blankText, type MacroDraft, type TextDraft } from "./macro-draft";
import { MacroExample } from "./macro-example";
import { LANGUAGES } from "./macro-languages";
import { WordingField } from "./wording-field";

type Props = { draft: MacroDraft; onChange: (draft: MacroDraft) => void };

const selectClass = `${inputClass} h-(--height-control) pr-2`;
const AUDIENCES = ["both", "public", "private"] as const;

/** The texts by language and readers, each with its other wordings and how it reads. */
export function MacroTextsField({ draft, onChange }: Props) {
  const t = useTranslations("macros-page");
  const names = new Intl.DisplayNames(useLocale(), { type: "language" });
  const set = (key: string, change: Partial<TextDraft>) =>
    onChange({
      ...draft,
      texts: draft.texts.map((each) => (each.key === key ? { ...each, ...change } : each)),
    });
  const unused = LANGUAGES.find((code) => draft.texts.every(({ language }) => language !== code));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 font-medium text-meta">{t("dialog.texts")}</legend>
      <p className="text-ink-3 text-meta">{t("dialog.fieldHint")}</p>
      {draft.texts.map((text, place) => (
        <div key={text.key} className="flex flex-col gap-2 rounded-card border p-3">
          <div className="flex flex-wrap items-center gap-2">
            <div className="w-48 phone:w-auto phone:flex-1">
              <select
                aria-label={t("dialog.language", { at: place + 1 })}
                value={text.language}
                onChange={(event) => set(text.key, { language: event.target.value })}
                className={selectClass}
              >
                <option value="">{t("anyLanguage")}</option>
                {LANGUAGES.map((code) => (
                  <option key={code} value={code}>
                    {names.of(code)}
                  </option>
                ))}
              </select>
            </div>
            <div className="w-48 phone:w-auto phone:flex-1">
              <select
                aria-label={t("dialog.audience", { at: place + 1 })}
                value={text.audience}
                onChange={(event) => {
                  const audience = AUDIENCES.find((each) => each === event.target.value) ?? "both";
                  set(text.key, { audience });
                }}
                className={selectClass}
              >
                {AUDIENCES.map((audience) => (
                  <option key={audience} value={audience}>
                    {t(`audience.${audience}`)}
                  </option>
                ))}
              </select>
            </div>
            <span className="flex-1" />
            {draft.texts.length > 1 ? (
              <IconButton
                label={t("dialog.removeText", { at: place + 1 })}
                icon={<X aria-hidden="true" />}
                onClick={() =>
                  onChange({ ...draft, texts: draft.texts.filter(({ key }) => key !== text.key) })
                }
              />
            ) : null}
          </div>
          <WordingField
            label={t("dialog.text", { at: place + 1 })}
            text={text.text}
            onChange={(next) => set(text.key, { text: next })}
          />
          {text.variants.map((variant, at) => (
            <WordingField
              key={at}
              label={t("dialog.variant", { at: at + 1, of: place + 1 })}
              text={variant}
              onChange={(next) =>
                set(text.key, { variants: text.variants.map((each, i) => (i === at ? next : each)) })
              }
              remove={{
                label: t("dialog.removeVariant", { at: at + 1 }),
                onRemove: () => set(text.key, { variants: text.variants.filter((_, i) => i !== at) }),
              }}
            />
          ))}
          <div>
            <Button
              size={24}
              variant="ghost"
              icon={<Plus aria-hidden="true" />}
              onClick={() => set(text.key, { variants: [...text.variants, ""] })}
            >
              {t("dialog.addVariant")}
            </Button>
          </div>
          <MacroExample text={text} />
        </div>
      ))}
      <div>
        <Button
          size={28}
          icon={<Plus aria-hidden="true" />}
          onClick={() => onChange({ ...draft, texts: [...draft.texts, blankText(unused ?? "")] })}
        >
          {t("dialog.addText")}
        </Button>
      </div>
    </fieldset>
  );
}
