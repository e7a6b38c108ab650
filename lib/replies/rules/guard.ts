import { isCardNumber } from "@/lib/customers/rules/personal/card-number";
import { findPersonal, type PersonalInText } from "@/lib/customers/rules/personal/find-personal";
import { squeeze } from "@/lib/customers/rules/personal/squeeze";
import type { Finding } from "../schemas";
import { isOurs, type OwnData } from "./own-data";

export type PrivateFact = Pick<PersonalInText, "kind" | "key" | "isCertain">;
type Place = Pick<PersonalInText, "from" | "to">;

/** What the guard holds a text against. */
export interface Guarded {
  /** What this person told or what is on file of them. */
  facts: readonly PrivateFact[];
  ours: OwnData;
  orderPatterns: readonly string[];
}

/**
 * Where an outbound text gives away what opens or names something of one person. In public all of it is stopped, but
 * our own lines and addresses; what may be everybody's only asks, and only where this person told it in private. A
 * payment card is stopped in private too. Offsets are UTF-16.
 */
export function guard(text: string, audience: string, { facts, ours, orderPatterns }: Guarded): Finding[] {
  const written = findPersonal(text, orderPatterns).filter((each) => !isOurs(ours, each));
  if (audience !== "public")
    return written.filter(({ kind }) => kind === "card-number").map((each) => finding(text, each, each));
  const known = new Map(facts.filter((fact) => !isOurs(ours, fact)).map((fact) => [fact.key, fact]));
  const findings = written
    .filter(({ isCertain, key }) => isCertain || known.has(key))
    .map((each) => finding(text, each, each.isCertain ? each : (known.get(each.key) ?? each)));
  const covered = (from: number, to: number) =>
    findings.some(({ where }) => from < where.to && where.from < to);
  for (const fact of known.values())
    for (const place of placesOf(text, fact))
      if (!covered(place.from, place.to)) findings.push(finding(text, place, fact));
  return findings.sort((a, b) => a.where.from - b.where.from);
}

function finding(text: string, { from, to }: Place, { kind, isCertain }: PrivateFact): Finding {
  return { kind, grade: isCertain ? "stop" : "warn", text: text.slice(from, to), where: { from, to } };
}

/** Places of a known fact that its own pattern does not see: spelled with gaps, or inside a longer word. */
function placesOf(text: string, fact: PrivateFact): Place[] {
  if (fact.kind === "home-address") return [];
  if (fact.kind === "email-address" || !/\d/.test(fact.key)) return wordsLike(text, fact.key);
  if (fact.key.length < 6 || (fact.kind === "card-number" && !isCardNumber(fact.key))) return [];
  const offsets = offsetsOfLetters(text);
  const squeezed = [...text].map(squeeze).join("");
  const places: Place[] = [];
  for (let at = squeezed.indexOf(fact.key); at >= 0; at = squeezed.indexOf(fact.key, at + 1)) {
    const first = offsets[at];
    const last = offsets[at + fact.key.length - 1];
    if (first !== undefined && last !== undefined) places.push({ from: first, to: last + 1 });
  }
  return places;
}

function wordsLike(text: string, key: string): Place[] {
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
