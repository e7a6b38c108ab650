import type { RuleFault, WrittenRules } from "../rule-set-schemas";
import { FLAG_KINDS, type FlagKind } from "../schemas";
import { wordFaults } from "./word-faults";

/** They tell of opposite things: one phrase can't mean both. */
const OPPOSED: readonly (readonly [FlagKind, FlagKind])[] = [
  ["self-harm", "threat"],
  ["threat", "legal"],
];

/**
 * Everything about rules that would make them say nothing, everything, or two things at once, in the order a person
 * mends it: `refused` must be mended before they are stored, `warned` may stand.
 */
export function faultsOfRules(rules: WrittenRules): RuleFault[] {
  return [...weightFaults(rules), ...levelFaults(rules), ...wordFaults(rules.words), ...sharedPhrases(rules)];
}

function weightFaults({ kinds }: WrittenRules): RuleFault[] {
  const idle = FLAG_KINDS.filter((kind) => {
    const { isOn, weight, consequence = {} } = kinds[kind];
    return isOn && weight === 0 && !Object.values(consequence).some(Boolean);
  });
  const faults: RuleFault[] = idle.map((kind) => refused("kind-weightless", { kind }));
  if (!FLAG_KINDS.some((kind) => kinds[kind].isOn)) faults.push(warned("all-off", {}));
  return faults;
}

function levelFaults({ kinds, levels }: WrittenRules): RuleFault[] {
  const [first, second, top] = levels;
  if (first < 1) return [refused("level-zero", {})];
  if (!(first < second && second < top)) return [refused("levels-not-rising", { first, second, top })];
  const weights = FLAG_KINDS.filter((kind) => kinds[kind].isOn).map((kind) => kinds[kind].weight);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (weights.length === 0) return [];
  if (sum < top) return [refused("top-out-of-reach", { sum, top })];
  return weights.every((weight) => weight >= top) ? [refused("all-top", { top })] : [];
}

function sharedPhrases({ words }: WrittenRules): RuleFault[] {
  return Object.entries(words).flatMap(([language, byKind]) => {
    const kindsOf = new Map<string, FlagKind[]>();
    for (const kind of FLAG_KINDS)
      for (const phrase of new Set((byKind[kind] ?? []).map(plainPhrase)))
        kindsOf.set(phrase, [...(kindsOf.get(phrase) ?? []), kind]);
    return [...kindsOf].flatMap(([phrase, kinds]) => {
      const [kind, other] = kinds;
      if (!kind || !other || phrase === "") return [];
      const opposed = OPPOSED.find((pair) => pair.every((each) => kinds.includes(each)));
      if (opposed)
        return [refused("phrase-opposed", { phrase, language, kind: opposed[0], other: opposed[1] })];
      return [warned("phrase-shared", { phrase, language, kind, other })];
    });
  });
}

/** A phrase as it is stored: small letters, single spaces. */
export function plainPhrase(phrase: string): string {
  return phrase.normalize("NFC").toLowerCase().replaceAll(/\s+/g, " ").trim();
}

function refused(code: string, values: RuleFault["values"]): RuleFault {
  return { code, grade: "refused", values };
}

function warned(code: string, values: RuleFault["values"]): RuleFault {
  return { code, grade: "warned", values };
}
