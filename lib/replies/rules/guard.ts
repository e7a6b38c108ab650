import {
  type FactInText,
  isCardNumber,
  type PrivateFact,
  privateFactsIn,
  squeeze,
} from "@/lib/customers/rules/private-facts";
import type { Finding } from "../schemas";

/**
 * Where a public text gives away what this customer told us in private, and any card number at all. `stop` may not
 * be overruled; `warn` may, with a reason. Offsets are UTF-16.
 */
export function guard(text: string, facts: readonly PrivateFact[]): Finding[] {
  const known = new Map(facts.map((fact) => [fact.key, fact]));
  const written = privateFactsIn(text).filter((each) => each.kind === "card-number" || known.has(each.key));
  const findings = written.map((each) => finding(text, each, known.get(each.key) ?? each));
  const covered = (from: number, to: number) =>
    findings.some(({ where }) => from < where.to && where.from < to);
  for (const fact of known.values()) {
    for (const place of placesOf(text, fact)) {
      if (!covered(place.from, place.to)) findings.push(finding(text, place, fact));
    }
  }
  return findings.sort((a, b) => a.where.from - b.where.from);
}

function finding(text: string, at: { from: number; to: number }, fact: PrivateFact): Finding {
  const grade =
    fact.kind === "card-number" || (fact.isCertain && OVERRULABLE[fact.kind] !== true) ? "stop" : "warn";
  return { kind: fact.kind, grade, text: text.slice(at.from, at.to), where: { from: at.from, to: at.to } };
}

/** A number or address the customer quoted may be one that everybody knows, such as our own line. */
const OVERRULABLE: Partial<Record<PrivateFact["kind"], true>> = {
  "phone-number": true,
  "email-address": true,
};

/** Places of a known fact that its own pattern does not see: spelled with gaps, or inside a longer word. */
function placesOf(text: string, fact: PrivateFact): Pick<FactInText, "from" | "to">[] {
  if (fact.kind === "email-address" || !/\d/.test(fact.key)) return wordsLike(text, fact.key);
  if (fact.key.length < 6 || (fact.kind === "card-number" && !isCardNumber(fact.key))) return [];
  const offsets = offsetsOfLetters(text);
  const squeezed = [...text].map(squeeze).join("");
  const places: Pick<FactInText, "from" | "to">[] = [];
  for (let at = squeezed.indexOf(fact.key); at >= 0; at = squeezed.indexOf(fact.key, at + 1)) {
    const first = offsets[at];
    const last = offsets[at + fact.key.length - 1];
    if (first !== undefined && last !== undefined) places.push({ from: first, to: last + 1 });
  }
  return places;
}

function wordsLike(text: string, key: string): Pick<FactInText, "from" | "to">[] {
  const wanted = key.toUpperCase();
  return [...text.matchAll(/[^\s,;:!?()"“”]+/gu)].flatMap(({ 0: word, index }) =>
    word.replace(/[.]+$/, "").toUpperCase() === wanted ? [{ from: index, to: index + word.length }] : [],
  );
}

function offsetsOfLetters(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const char of text) {
    for (let i = 0; i < squeeze(char).length; i++) offsets.push(at);
    at += char.length;
  }
  return offsets;
}
