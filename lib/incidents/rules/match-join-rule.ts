import { foldText, wordsOf } from "@/lib/search/rules/fold-text";
import type { JoinRuleContent } from "../join-schemas";

/** What somebody said, and what is known of it and of them. */
export interface Joinable {
  text: string;
  language: string | null;
  accountIds: readonly string[];
  queryIds: readonly string[];
  facts: readonly { kind: string; value: string }[];
}

export type JoinMatch = (said: Joinable) => boolean;

interface Piece {
  word: string;
  isStem: boolean;
}

/**
 * Makes a rule ready to be held against many: true where everything it names holds. Words are compared without case,
 * accents and width; a term is found as whole words behind each other, in scripts without blanks anywhere.
 */
export function matchJoinRule(content: JoinRuleContent): JoinMatch {
  const [all, any, none] = [content.allOf, content.anyOf, content.noneOf].map((terms) => terms.map(piecesOf));
  const facts = content.facts.map(({ kind, startsWith }) => ({ kind, start: foldFact(startsWith) }));
  const needsWords = content.allOf.length + content.anyOf.length + content.noneOf.length > 0;
  return (said) => {
    const { languages, accountIds, queryId } = content;
    if (languages.length > 0 && !languages.includes(said.language ?? "")) return false;
    if (accountIds.length > 0 && !said.accountIds.some((id) => accountIds.includes(id))) return false;
    if (queryId !== null && !said.queryIds.includes(queryId)) return false;
    if (facts.length > 0 && !said.facts.some((fact) => facts.some((wanted) => hasStart(fact, wanted))))
      return false;
    if (!needsWords) return true;
    const words = wordsOf(said.text).map(({ folded }) => folded);
    const has = (pieces: readonly Piece[]) => stands(pieces, words);
    return (all ?? []).every(has) && (any?.length ? any.some(has) : true) && !(none ?? []).some(has);
  };
}

/** The words of a term as they are looked for; none where it holds no letter and no figure. */
export function piecesOf(term: string): Piece[] {
  const words = wordsOf(term);
  const isOpen = term.trimEnd().endsWith("*");
  return words.map(({ folded }, place) => ({
    word: folded,
    isStem: isOpen && place === words.length - 1,
  }));
}

/** What a rule without sense is refused with, in the order a person mends it; null where it has some. */
export function joinRuleFault(
  content: JoinRuleContent,
): { code: "join-term-empty" | "join-rule-empty" | "join-rule-never"; term: string } | null {
  const { allOf, anyOf, noneOf, accountIds, queryId, facts } = content;
  const empty = [...allOf, ...anyOf, ...noneOf].find((term) => piecesOf(term).length === 0);
  if (empty !== undefined) return { code: "join-term-empty", term: empty };
  const picks = allOf.length + anyOf.length + accountIds.length + facts.length + (queryId === null ? 0 : 1);
  if (picks === 0) return { code: "join-rule-empty", term: "" };
  const key = (term: string) => JSON.stringify(piecesOf(term));
  const barred = new Set(noneOf.map(key));
  const never = allOf.find((term) => barred.has(key(term)));
  if (never !== undefined) return { code: "join-rule-never", term: never };
  const isNever = anyOf.length > 0 && anyOf.every((term) => barred.has(key(term)));
  return isNever ? { code: "join-rule-never", term: anyOf[0] ?? "" } : null;
}

function stands(pieces: readonly Piece[], words: readonly string[]): boolean {
  const last = words.length - pieces.length;
  for (let first = 0; first <= last; first += 1) if (standsAt(pieces, words, first)) return true;
  return false;
}

function standsAt(pieces: readonly Piece[], words: readonly string[], first: number): boolean {
  return pieces.every(({ word, isStem }, place) => {
    const said = words[first + place] ?? "";
    return isStem ? said.startsWith(word) : said === word;
  });
}

function hasStart(fact: { kind: string; value: string }, wanted: { kind: string; start: string }): boolean {
  return fact.kind === wanted.kind && foldFact(fact.value).startsWith(wanted.start);
}

/** NW 204, nw-204 and NW204 are one. */
function foldFact(value: string): string {
  return foldText(value).replace(/[\s._/#-]+/gu, "");
}
