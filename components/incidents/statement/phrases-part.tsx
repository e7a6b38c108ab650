"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { LANGUAGES } from "@/components/macros/macro-languages";
import { useLanguageName } from "@/components/routing/use-because";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Phrase, Statements } from "@/lib/incidents/statements/statement-schemas";
import { PhraseTry } from "./phrase-try";
import type { StatementActs } from "./statement-acts";

type Props = { incidentId: string; statements: Statements; acts: StatementActs };

/** What must not be said while the incident is open, and a place to try a sentence against it. */
export function PhrasesPart({ incidentId, statements: { phrases, mayWrite }, acts }: Props) {
  const t = useTranslations("statement.phrases");
  const nameOf = useLanguageName();
  const { run, busy, problem, clear } = useDeed();
  const [language, setLanguage] = useState<string>("en");
  const [phrase, setPhrase] = useState("");
  const plain = phrases.map((each): Phrase => ({ language: each.language, phrase: each.phrase }));
  const keep = (all: Phrase[]) => run(() => acts.setPhrases({ incidentId, phrases: all }), t("saved"));
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (phrase.trim() === "") return;
    if (await keep([...plain, { language, phrase: phrase.trim() }])) setPhrase("");
  };
  return (
    <div className="flex flex-col gap-4">
      {phrases.length === 0 ? (
        <p className="max-w-[72ch] text-body text-ink-2">{t("none")}</p>
      ) : (
        <ul aria-label={t("title")} className="flex flex-wrap gap-2">
          {phrases.map((each) => (
            <li
              key={each.id}
              className="inline-flex min-h-7 items-center gap-1.5 rounded-chip bg-chip px-2 text-body"
            >
              <span lang={each.language} dir="auto" className="[overflow-wrap:anywhere]">
                {each.phrase}
              </span>
              <span className="text-ink-2 text-meta">{nameOf(each.language)}</span>
              {mayWrite ? (
                <IconButton
                  size={24}
                  label={t("remove", { phrase: each.phrase })}
                  icon={<X aria-hidden="true" />}
                  disabled={busy}
                  onClick={() => void keep(plain.filter((other) => other !== plain[phrases.indexOf(each)]))}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {mayWrite ? (
        <form onSubmit={(event) => void add(event)} className="flex flex-wrap items-end gap-3" noValidate>
          <Field label={t("phrase")} hint={t("hint")} className="flex-1 basis-64">
            {(control) => (
              <Input
                {...control}
                dir="auto"
                value={phrase}
                maxLength={120}
                onChange={(event) => {
                  setPhrase(event.target.value);
                  clear();
                }}
              />
            )}
          </Field>
          <Field label={t("language")} className="w-40">
            {(control) => (
              <Select
                {...control}
                value={language}
                options={LANGUAGES.map((value) => ({ value, label: nameOf(value) }))}
                onChange={setLanguage}
              />
            )}
          </Field>
          <Button type="submit" disabled={busy || phrase.trim() === ""}>
            {t("add")}
          </Button>
        </form>
      ) : null}
      <Problem text={problem} />
      <PhraseTry phrases={plain} />
    </div>
  );
}
