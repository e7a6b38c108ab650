import { type PhraseTree, plantPhrases, walkPhrases } from "@/lib/red-flags/rules/text/phrase-tree";
import { wordsOfText } from "@/lib/red-flags/rules/text/words-of-text";
import type { VoiceFinding, VoiceRule } from "../schemas";
import { runCheck } from "./run-check";
import { textLanguage } from "./text-language";
import type { ReadText, Spoken, VoiceAbout } from "./voice-about";
import { isCheckKind } from "./voice-kinds";

/** What a rule says of itself; a rule not yet stored has one as well. */
export type Speaker = Pick<
  VoiceRule,
  "id" | "kind" | "languages" | "audiences" | "pattern" | "reason" | "advice" | "effect" | "isOn" | "name"
>;

interface Meant {
  rule: Speaker;
  /** Undefined: an exception. */
  better: string | null | undefined;
}
const planted = new WeakMap<readonly Speaker[], PhraseTree<Meant>>();

/** A text as rules read it: its words and the language it is written in. */
export function readText(text: string, about: VoiceAbout): ReadText {
  const words = wordsOfText(text);
  return { text, words, language: textLanguage(words, about.language), about };
}

/** Whether a rule has something to say to this reader in this language at all. */
export function applies(rule: Speaker, { language, about }: Pick<ReadText, "language" | "about">): boolean {
  if (!rule.isOn || !rule.audiences.includes(about.audience)) return false;
  return rule.languages.length === 0 || language === null || rule.languages.includes(language);
}

/**
 * What the guide's phrases and checks say of a text, in its order; expressions speak on the server alone. Linear in the
 * text: phrases are planted once for each list of rules.
 */
export function findVoice(rules: readonly Speaker[], text: string, about: VoiceAbout): VoiceFinding[] {
  if (text.trim() === "") return [];
  const read = readText(text, about);
  const phrased = phrasesIn(rules, read).flatMap(([rule, spoken]) =>
    spoken.map((each) => findingOf(rule, text, each)),
  );
  const checked = rules.flatMap((rule) => {
    const { kind, pattern } = rule;
    if (pattern.kind !== "check" || !isCheckKind(kind) || !applies(rule, read)) return [];
    return runCheck(kind, read).map((each) => findingOf(rule, text, each));
  });
  return [...phrased, ...checked].sort((a, b) => a.where.from - b.where.from);
}

/** A finding of a rule at one place. */
export function findingOf(rule: Speaker, text: string, { from, to, better, values }: Spoken): VoiceFinding {
  const said = text.slice(from, to);
  const isCapital = /^\p{Lu}/u.test(said);
  const { id: ruleId, kind, name, reason, advice, effect } = rule;
  return {
    kind: kind ?? "own",
    grade: effect === "block" ? "stop" : "advise",
    text: said,
    where: { from, to },
    ruleId,
    name,
    reason,
    advice,
    values: values ?? {},
    better: better && isCapital ? better.charAt(0).toUpperCase() + better.slice(1) : better,
  };
}

function phrasesIn(rules: readonly Speaker[], read: ReadText): [Speaker, Spoken[]][] {
  const byRule = new Map<Speaker, { said: Spoken[]; except: Spoken[] }>();
  for (const { meant, first, last } of walkPhrases(treeOf(rules), read.words).hits) {
    const { rule, better } = meant;
    if (!applies(rule, read)) continue;
    const found = byRule.get(rule) ?? { said: [], except: [] };
    byRule.set(rule, found);
    const place = {
      from: read.words[first]?.from ?? 0,
      to: read.words[last]?.to ?? 0,
      better: better ?? null,
    };
    (better === undefined ? found.except : found.said).push(place);
  }
  return [...byRule].map(([rule, { said, except }]) => {
    const allowed = rule.pattern.kind === "phrases" ? rule.pattern.allowed : 0;
    const free = said.filter((each) => !except.some((over) => over.from <= each.from && each.to <= over.to));
    return [rule, longest(free).slice(allowed)];
  });
}

/** Of places that overlap the longest, in the order of the text. */
function longest(places: readonly Spoken[]): Spoken[] {
  const kept: Spoken[] = [];
  for (const place of [...places].sort((a, b) => b.to - b.from - (a.to - a.from)))
    if (!kept.some((each) => place.from < each.to && each.from < place.to)) kept.push(place);
  return kept.sort((a, b) => a.from - b.from);
}

function treeOf(rules: readonly Speaker[]): PhraseTree<Meant> {
  const known = planted.get(rules);
  if (known) return known;
  const tree = plantPhrases<Meant>(rules.flatMap(phrasesOf));
  planted.set(rules, tree);
  return tree;
}

function phrasesOf(rule: Speaker): { phrase: string; meant: Meant }[] {
  const { pattern } = rule;
  if (pattern.kind !== "phrases" || !rule.isOn) return [];
  return [
    ...pattern.phrases.map(({ phrase, better }) => ({ phrase, meant: { rule, better } })),
    ...pattern.except.map((phrase) => ({ phrase, meant: { rule, better: undefined } })),
  ];
}
