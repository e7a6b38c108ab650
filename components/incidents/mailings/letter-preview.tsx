"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { letterLanguage } from "@/lib/incidents/rules/letter/letter-language";
import { renderLetter } from "@/lib/incidents/rules/letter/render-letter";
import { LetterBody } from "./letter-body";
import { languageName, type MailingDraft } from "./mailing-draft";
import type { usePreview } from "./use-preview";

type Props = { draft: MailingDraft; reading: ReturnType<typeof usePreview> };

/** What is typed, as one person after the other gets it: their language, their values, what they lack. */
export function LetterPreview({ draft, reading }: Props) {
  const t = useTranslations("mailings.preview");
  const locale = useLocale();
  const [search, setSearch] = useState("");
  const { preview, ask, busy, problem } = reading;
  const { person, brand, mailbox, links } = preview;
  if (!person) return <p className="text-body text-ink-2">{t("nobody")}</p>;
  const { texts, fallbackLanguage, purpose, makeGoodId } = draft;
  const language = letterLanguage(texts, person.language, fallbackLanguage);
  const text = language === null ? undefined : texts[language];
  const values = { values: person.values, brand, mailbox, claimUrl: makeGoodId ? links.claim : null };
  const letter = text
    ? renderLetter({
        ...values,
        texts,
        fallbackLanguage,
        purpose,
        language: person.language,
        unsubscribeUrl: links.unsubscribe,
      })
    : null;
  const find = (event: FormEvent) => {
    event.preventDefault();
    if (search.trim()) void ask({ affectedId: person.affectedId, search: search.trim() });
  };
  const wanted = person.language?.slice(0, 2) ?? null;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <div className="flex items-center gap-2">
        <IconButton
          label={t("previous")}
          icon={<ChevronLeft />}
          disabled={busy || person.previousId === null}
          onClick={() => void (person.previousId && ask({ affectedId: person.previousId }))}
        />
        <p aria-live="polite" className="min-w-0 flex-1 text-center text-meta">
          <span dir="auto" className="block truncate font-semibold text-body">
            {person.displayName}
          </span>
          <span className="figures text-ink-3">
            {t("person", { place: person.place, people: preview.people })}
          </span>
        </p>
        <IconButton
          label={t("next")}
          icon={<ChevronRight />}
          disabled={busy || person.nextId === null}
          onClick={() => void (person.nextId && ask({ affectedId: person.nextId }))}
        />
      </div>
      <form onSubmit={find} className="flex items-end gap-2">
        <Field label={t("search")} hideLabel className="flex-1">
          {(control) => (
            <Input
              {...control}
              type="search"
              value={search}
              placeholder={t("searchHint")}
              onChange={(event) => setSearch(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" disabled={busy || search.trim() === ""}>
          {t("find")}
        </Button>
      </form>
      <Problem text={problem} />
      {letter && text ? (
        <section aria-label={t("title")} className="rounded-card border bg-raised p-4">
          <p className="flex flex-wrap gap-2 pb-2">
            <Chip>
              {wanted && wanted !== letter.language
                ? t("fallback", {
                    language: languageName(letter.language, locale),
                    wanted: languageName(wanted, locale),
                  })
                : t("language", { language: languageName(letter.language, locale) })}
            </Chip>
            {wanted ? null : <Chip>{t("unknown")}</Chip>}
            {letter.missing.length > 0 ? (
              <Chip tone="red">{t("missing", { fields: letter.missing.join(", ") })}</Chip>
            ) : null}
          </p>
          <h3 dir="auto" className="border-b pb-2 font-semibold text-large [overflow-wrap:anywhere]">
            <span className="sr-only">{t("subject")}: </span>
            {letter.subject}
          </h3>
          <div className="pt-3">
            <LetterBody body={text.body} language={letter.language} purpose={purpose} values={values} />
          </div>
        </section>
      ) : (
        <p className="text-body text-ink-2">{t("noText")}</p>
      )}
      <p className="text-ink-3 text-meta">{t("sample")}</p>
      <LanguageCounts reading={reading} draft={draft} />
    </div>
  );
}

function LanguageCounts({ reading: { preview }, draft }: Props) {
  const t = useTranslations("mailings.preview");
  const locale = useLocale();
  return (
    <ul aria-label={t("languages")} className="flex flex-wrap gap-x-3 gap-y-1 text-ink-2 text-meta">
      {preview.languages.map(({ language, people }) => {
        const written = letterLanguage(draft.texts, language, draft.fallbackLanguage);
        const name = language ? languageName(language, locale) : t("noLanguage");
        return (
          <li key={language ?? ""}>
            {written && written !== language
              ? t("readAs", { language: name, people, written: languageName(written, locale) })
              : t("read", { language: name, people })}
          </li>
        );
      })}
    </ul>
  );
}
