import { placesOf } from "./compile-expression";
import { applies, findingOf, findVoice, readText, type Speaker } from "./rules/find-voice";
import type { VoiceAbout } from "./rules/voice-about";
import type { VoiceFinding } from "./schemas";

/** What the whole guide says of a text, expressions too, in the order of the text. */
export function speakOf(rules: readonly Speaker[], text: string, about: VoiceAbout): VoiceFinding[] {
  const found = findVoice(rules, text, about);
  const expressions = rules.filter(({ isOn, pattern }) => isOn && pattern.kind === "expression");
  if (expressions.length === 0 || text.trim() === "") return found;
  const read = readText(text, about);
  const more = expressions.flatMap((rule) =>
    rule.pattern.kind === "expression" && applies(rule, read)
      ? placesOf(rule.pattern.source, text).map((place) => findingOf(rule, text, { ...place, better: null }))
      : [],
  );
  return [...found, ...more].sort((a, b) => a.where.from - b.where.from);
}
