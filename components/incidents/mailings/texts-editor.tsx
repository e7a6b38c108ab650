"use client";

import { Plus, Trash2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input, inputClass } from "@/components/ui/input";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Segmented } from "@/components/ui/segmented";
import { dismissToast, showToast } from "@/components/ui/toast";
import { MAILING_LANGUAGES } from "@/lib/incidents/rules/letter/starter-texts";
import { FieldPicker } from "./field-picker";
import { languageName, type MailingDraft } from "./mailing-draft";

type Props = {
  draft: MailingDraft;
  fields: readonly string[];
  onChange(change: Partial<MailingDraft>): void;
};

/** Subject and text in each language; a field goes in where one writes. */
export function TextsEditor({ draft: { texts, fallbackLanguage }, fields, onChange }: Props) {
  const t = useTranslations("mailings.editor");
  const locale = useLocale();
  const languages = Object.keys(texts);
  const [chosen, setChosen] = useState(fallbackLanguage);
  const language = Object.hasOwn(texts, chosen) ? chosen : (languages[0] ?? fallbackLanguage);
  const text = texts[language] ?? { subject: "", body: "" };
  const body = useRef<HTMLTextAreaElement>(null);
  const named = (each: string) => languageName(each, locale);
  const put = (change: Partial<typeof text>) =>
    onChange({ texts: { ...texts, [language]: { ...text, ...change } } });
  const putField = (field: string) => {
    const area = body.current;
    const [from, to] = area ? [area.selectionStart, area.selectionEnd] : [text.body.length, text.body.length];
    put({ body: `${text.body.slice(0, from)}{${field}}${text.body.slice(to)}` });
    const end = from + field.length + 2;
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(end, end);
    });
  };
  const takeOut = () => {
    onChange({ texts: Object.fromEntries(Object.entries(texts).filter(([each]) => each !== language)) });
    const id = `mailing-text-${language}`;
    showToast({
      id,
      icon: <Trash2 />,
      text: t("kept", { language: named(language) }),
      undo: {
        label: t("undo"),
        onUndo: () => {
          dismissToast(id);
          onChange({ texts: { ...texts } });
        },
      },
    });
  };
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Segmented
          label={t("language")}
          value={language}
          onChange={setChosen}
          className="max-w-full overflow-x-auto"
          segments={languages.map((each) => ({
            value: each,
            label: each === fallbackLanguage ? t("fallback", { language: named(each) }) : named(each),
          }))}
        />
        <Menu
          trigger={
            <Button size={28} icon={<Plus aria-hidden="true" />}>
              {t("addLanguage")}
            </Button>
          }
        >
          {MAILING_LANGUAGES.filter((each) => !Object.hasOwn(texts, each)).map((each) => (
            <MenuItem
              key={each}
              onSelect={() => {
                onChange({ texts: { ...texts, [each]: { ...text } } });
                setChosen(each);
              }}
            >
              {named(each)}
            </MenuItem>
          ))}
        </Menu>
        {languages.length > 1 && language !== fallbackLanguage ? (
          <IconButton
            label={t("remove", { language: named(language) })}
            icon={<Trash2 />}
            size={28}
            onClick={takeOut}
          />
        ) : null}
      </div>
      <Field label={t("subject")}>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            lang={language}
            value={text.subject}
            maxLength={150}
            onChange={(event) => put({ subject: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("body")} hint={t("lead", { example: "{order|your order}" })}>
        {(control) => (
          <textarea
            {...control}
            ref={body}
            dir="auto"
            lang={language}
            rows={16}
            maxLength={10_000}
            value={text.body}
            onChange={(event) => put({ body: event.target.value })}
            className={`${inputClass} min-h-72 resize-y py-2`}
          />
        )}
      </Field>
      <FieldPicker fields={fields} onPick={putField} />
    </div>
  );
}
