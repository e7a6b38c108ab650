import { piecesOf } from "@/lib/red-flags/rules/text/phrase-tree";
import { areEveryday } from "@/lib/red-flags/rules/words/everyday-words";
import type { VoiceContent, VoiceFault, VoiceFinding } from "../schemas";
import { isCheckKind, type VoiceKind } from "./voice-kinds";

/** What the rule as written finds in an example. */
export type FindIn = (example: string) => readonly VoiceFinding[];

/**
 * What must be mended before a rule is kept, in the order a person mends it: said of nothing, of everything, or not of
 * its own examples. `find` is not asked where the pattern itself is at fault.
 */
export function contentFaults(content: VoiceContent, kind: VoiceKind | null, find: FindIn): VoiceFault[] {
  const faults: VoiceFault[] = [];
  if (kind === null && content.name === "") faults.push({ code: "name-missing", values: {} });
  if (kind === null && content.reason === "") faults.push({ code: "reason-missing", values: {} });
  if ((content.pattern.kind === "check") !== isCheckKind(kind))
    faults.push({ code: "check-only", values: {} });
  faults.push(...phraseFaults(content));
  return faults.length > 0 ? faults : exampleFaults(content, find);
}

function phraseFaults({ pattern, languages }: VoiceContent): VoiceFault[] {
  if (pattern.kind !== "phrases") return [];
  if (pattern.phrases.length === 0) return [{ code: "phrases-missing", values: {} }];
  return pattern.phrases.flatMap(({ phrase }, place): VoiceFault[] => {
    const words = piecesOf(phrase).map(({ word }) => word);
    const spoken = languages.length === 0 ? ["*"] : languages;
    const isWide = words.join("").length < 2 || spoken.some((language) => areEveryday(words, language));
    return isWide ? [{ code: "phrase-wide", values: { phrase, line: place + 1 } }] : [];
  });
}

function exampleFaults({ mustMatch, mustNotMatch }: VoiceContent, find: FindIn): VoiceFault[] {
  const silent = mustMatch.filter((example) => find(example).length === 0);
  const loud = mustNotMatch.flatMap((example) => {
    const [finding] = find(example);
    return finding ? [{ example, text: finding.text }] : [];
  });
  return [
    ...silent.map((example) => ({ code: "example-silent", values: { example } })),
    ...loud.map((values) => ({ code: "example-loud", values })),
  ];
}
