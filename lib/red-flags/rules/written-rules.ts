import type { WrittenRules } from "../rule-set-schemas";
import { FLAG_KINDS, type FlagRules } from "../schemas";
import { plainPhrase } from "./rule-faults";

/** Rules as they are stored: phrases in small letters, each once and in order, without kinds or languages that have none. */
export function tidyRules(rules: WrittenRules): WrittenRules {
  const words: WrittenRules["words"] = {};
  for (const [language, byKind] of Object.entries(rules.words)) {
    const kept: WrittenRules["words"][string] = {};
    for (const kind of FLAG_KINDS) {
      const phrases = [...new Set((byKind[kind] ?? []).map(plainPhrase))].filter((phrase) => phrase !== "");
      if (phrases.length > 0) kept[kind] = phrases;
    }
    if (Object.keys(kept).length > 0) words[language] = kept;
  }
  const tiers = [...new Set(rules.limits.tiers.map(plainPhrase))].filter((tier) => tier !== "");
  return { ...rules, words, limits: { ...rules.limits, tiers } };
}

/** Rules without their version, as a lead writes them. */
export function writtenRules({ version: _, ...rules }: FlagRules): WrittenRules {
  return rules;
}
