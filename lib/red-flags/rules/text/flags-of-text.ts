import { FLAG_KINDS, type FlagFinding, type FlagKind, type FlagRules } from "../../schemas";
import { type FoundPhrase, findPhrases } from "./find-phrases";
import { paidViewsFlag, pressFlag, reachFlag, toneFlag } from "./flags-of-author";
import type { TextToTriage } from "./text-to-triage";
import { timeCritical } from "./time-critical";
import { wordsOfText } from "./words-of-text";

const MOST_SPANS = 20;

/**
 * What the words of an interaction, its author and its reach raise by themselves: at most one finding of a kind that is
 * on, the most telling, in the order of kinds. Words count in the language the text is in, in every language where it
 * is unknown. Linear in the text; never throws.
 */
export function flagsOfText(said: TextToTriage, rules: FlagRules): FlagFinding[] {
  const words = wordsOfText(said.text);
  const phrases = findPhrases(words, said.language, rules);
  return FLAG_KINDS.flatMap((kind) => {
    if (!rules.kinds[kind].isOn) return [];
    const found = findingOf(kind) ?? wordsFlag(kind, phrases);
    return found ? [found] : [];
  });

  function findingOf(kind: FlagKind): FlagFinding | null {
    switch (kind) {
      case "press":
        return pressFlag(said, rules);
      case "reach":
        return reachFlag(said, rules);
      case "paid":
        return paidViewsFlag(said, rules);
      case "negative":
        return toneFlag(said, rules);
      case "time-critical": {
        const time = timeCritical(said.text, words, said.language, said.publishedAt);
        return time && { kind, ...time };
      }
      default:
        return null;
    }
  }
}

/** Of press the words count only in what people say of themselves. */
function wordsFlag(kind: FlagKind, phrases: readonly FoundPhrase[]): FlagFinding | null {
  const found = phrases.filter((phrase) => phrase.kind === kind);
  const [first] = found;
  if (!first || kind === "press") return null;
  const spans = found.slice(0, MOST_SPANS).map(({ from, to }) => ({ from, to }));
  const values = { phrase: first.phrase, language: first.language, count: found.length };
  return { kind, evidence: { code: "words", values, spans }, isInferred: kind === "paid" };
}
