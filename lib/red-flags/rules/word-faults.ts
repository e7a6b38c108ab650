import type { RuleFault, WrittenRules } from "../rule-set-schemas";
import { FLAG_KINDS, type FlagKind } from "../schemas";
import { piecesOf } from "./text/phrase-tree";
import { areEveryday } from "./words/everyday-words";

const EVERY = "*";
/** They are raised by their words alone: without any they are never raised. */
const BY_WORDS: readonly FlagKind[] = [
  "self-harm",
  "threat",
  "minor",
  "medical",
  "vulnerable",
  "legal",
  "leaving",
];
const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** What is wrong with the words of rules, language by language. */
export function wordFaults(words: WrittenRules["words"]): RuleFault[] {
  const faults: RuleFault[] = [];
  for (const [language, byKind] of Object.entries(words)) {
    if (!isLanguage(language))
      faults.push({ code: "language-unknown", grade: "refused", values: { language } });
    for (const kind of FLAG_KINDS)
      for (const [place, phrase] of (byKind[kind] ?? []).entries()) {
        const code = faultOf(phrase, language);
        if (code)
          faults.push({ code, grade: "refused", values: { language, kind, phrase, line: place + 1 } });
      }
  }
  const wordless = BY_WORDS.filter((kind) =>
    Object.values(words).every((byKind) => (byKind[kind] ?? []).length === 0),
  );
  for (const kind of wordless) faults.push({ code: "kind-wordless", grade: "warned", values: { kind } });
  return faults;
}

/** `*`, or two small letters that name a language. */
export function isLanguage(code: string): boolean {
  return code === EVERY || (/^[a-z]{2}$/.test(code) && names.of(code) !== undefined);
}

function faultOf(phrase: string, language: string): "phrase-empty" | "phrase-catches-all" | null {
  const pieces = piecesOf(phrase);
  if (!pieces.some(({ word }) => word !== ""))
    return phrase.includes(EVERY) ? "phrase-catches-all" : "phrase-empty";
  const words = pieces.map(({ word }) => word);
  // "a", "a*", "i *", "the": words that stand in every other sentence.
  return words.join("").length < 2 || areEveryday(words, language) ? "phrase-catches-all" : null;
}
