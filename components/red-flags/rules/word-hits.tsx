"use client";

import type { WrittenRules } from "@/lib/red-flags/rule-set-schemas";
import { plainPhrase } from "@/lib/red-flags/rules/rule-faults";
import { FLAG_KINDS, type FlagKind } from "@/lib/red-flags/schemas";
import { useRuleWords } from "./use-rule-words";

type Props = {
  words: WrittenRules["words"];
  search: string;
  onOpen: (language: string, kind: FlagKind) => void;
};
const SHOWN = 30;

/** Where a piece of a phrase stands, in all languages and kinds. */
export function WordHits({ words, search, onOpen }: Props) {
  const { t, kindName, languageName } = useRuleWords();
  const wanted = plainPhrase(search);
  if (wanted === "") return null;
  const hits = Object.entries(words).flatMap(([language, byKind]) =>
    FLAG_KINDS.flatMap((kind) =>
      (byKind[kind] ?? [])
        .filter((phrase) => phrase.includes(wanted))
        .map((phrase) => ({ language, kind, phrase })),
    ),
  );
  return (
    <div>
      <p role="status" className="text-ink-3 text-meta">
        {t("words.found", { count: hits.length })}
      </p>
      <ul className="mt-1 max-h-64 overflow-y-auto">
        {hits.slice(0, SHOWN).map(({ language, kind, phrase }) => (
          <li key={`${language} ${kind} ${phrase}`}>
            <button
              type="button"
              className="w-full rounded-control px-2 py-1 text-left text-body hover:bg-selected"
              onClick={() => onOpen(language, kind)}
            >
              <span className="font-mono text-meta">{phrase}</span>
              <span className="block text-ink-3 text-meta">
                {languageName(language)} · {kindName(kind)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
