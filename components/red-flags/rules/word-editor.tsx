"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { cn } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { Input, inputClass } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { FLAG_KINDS, type FlagKind } from "@/lib/red-flags/schemas";
import { AddLanguage } from "./add-language";
import type { RuleDraft } from "./use-rule-draft";
import { useRuleWords } from "./use-rule-words";
import { WordHits } from "./word-hits";

/** They are raised by what happened or by numbers: words mean nothing to them. */
const WORDLESS: ReadonlySet<FlagKind> = new Set([
  "promise-broken",
  "tried-before",
  "waiting",
  "third-contact",
  "second-agent",
  "reach",
  "tier",
  "negative",
]);
const KINDS = FLAG_KINDS.filter((kind) => !WORDLESS.has(kind));

/** The words of a kind in a language, one phrase a line; searchable through all of them. */
export function WordEditor({ draft }: { draft: RuleDraft }) {
  const { t, kindName, languageName } = useRuleWords();
  const figures = useTranslations("flag-rules.words");
  const { words } = draft.rules;
  const languages = Object.keys(words).sort((a, b) => languageName(a).localeCompare(languageName(b)));
  const [language, setLanguage] = useState(languages.includes("en") ? "en" : (languages[0] ?? "en"));
  const [kind, setKind] = useState<FlagKind>("self-harm");
  const [search, setSearch] = useState("");
  const phrases = words[language]?.[kind] ?? [];
  // What is typed keeps its empty lines; the rules have none.
  const [typed, setTyped] = useState<{ of: string; text: string } | null>(null);
  const of = `${language} ${kind}`;
  const text = typed?.of === of ? typed.text : phrases.join("\n");
  const go = (nextLanguage: string, nextKind: FlagKind) => {
    setTyped(null);
    setLanguage(nextLanguage);
    setKind(nextKind);
  };
  return (
    <div className="grid grid-cols-[240px_minmax(0,1fr)] gap-6 phone:grid-cols-1">
      <div className="flex flex-col gap-3">
        <Field label={t("words.language")}>
          {(control) => (
            <Select
              {...control}
              value={language}
              onChange={(next) => go(next, kind)}
              options={[...new Set([...languages, language])].map((code) => ({
                value: code,
                label: languageName(code),
                detail: figures("count", {
                  count: Object.values(words[code] ?? {}).reduce((sum, each) => sum + each.length, 0),
                }),
              }))}
            />
          )}
        </Field>
        <AddLanguage known={languages} onAdd={(code) => go(code, kind)} />
        <Field label={t("words.kind")}>
          {(control) => (
            <Select
              {...control}
              value={kind}
              onChange={(next) => go(language, next)}
              options={KINDS.map((each) => ({
                value: each,
                label: kindName(each),
                detail: String(words[language]?.[each]?.length ?? 0),
              }))}
            />
          )}
        </Field>
        <Field label={t("words.search")}>
          {(control) => (
            <Input
              {...control}
              type="search"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          )}
        </Field>
        <WordHits words={words} search={search} onOpen={go} />
      </div>
      <Field
        label={t("words.phrases", { kind: kindName(kind), language: languageName(language) })}
        hint={t("words.hint")}
      >
        {(control) => (
          <textarea
            {...control}
            rows={16}
            spellCheck={false}
            dir="auto"
            lang={language === "*" ? undefined : language}
            value={text}
            className={cn(inputClass, "min-h-64 resize-y py-2 font-mono text-meta")}
            onChange={(event) => {
              setTyped({ of, text: event.target.value });
              draft.setWords(language, kind, linesOf(event.target.value));
            }}
          />
        )}
      </Field>
    </div>
  );
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
