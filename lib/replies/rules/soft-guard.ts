import type { Finding } from "../schemas";
import { isCommon } from "./everyday-words";
import { type NamedThing, thingsIn } from "./named-things";

const IN_A_ROW = 5;
/** Five words of which fewer say anything are anybody's. */
const LEAST_TELLING = 2;

interface Word {
  word: string;
  from: number;
  to: number;
}

/** What one person said in private and nowhere in public. */
export interface PrivateWords {
  rows: ReadonlySet<string>;
  things: ReadonlyMap<string, NamedThing["kind"]>;
}

/**
 * Reads what a person wrote: what stands in public as well, in their names or in our own, counts for nothing. Linear in
 * the texts.
 */
export function privateWords(
  told: readonly string[],
  open: readonly string[],
  ourWords: readonly string[],
): PrivateWords {
  const isOpen = new Set([...open, ...ourWords].flatMap((text) => wordsOf(text).map(({ word }) => word)));
  const openRows = new Set(open.flatMap((text) => rowsOf(wordsOf(text)).map(({ row }) => row)));
  const openThings = new Set(open.flatMap((text) => thingsIn(text).map(({ key }) => key)));
  const rows = told.flatMap((text) => rowsOf(wordsOf(text)).map(({ row }) => row));
  const things = told
    .flatMap((text) => thingsIn(text))
    .filter(({ key, kind }) => {
      if (openThings.has(key)) return false;
      return kind !== "name" && kind !== "place" ? true : !isOpen.has(key) && !isCommon(key);
    });
  return {
    rows: new Set(rows.filter((row) => !openRows.has(row))),
    things: new Map(things.map(({ key, kind }) => [key, kind])),
  };
}

/** Where a public text repeats such words, five or more in a row, or such a name, place, date or amount. */
export function softGuard(text: string, { rows, things }: PrivateWords): Finding[] {
  const findings: Finding[] = [];
  const add = (kind: string, from: number, to: number) =>
    findings.push({ kind, grade: "warn", text: text.slice(from, to), where: { from, to } });
  let open: { from: number; to: number } | null = null;
  for (const { row, from, to } of rows.size > 0 ? rowsOf(wordsOf(text)) : []) {
    if (!rows.has(row)) continue;
    if (open && from < open.to) open.to = to;
    else {
      if (open) add("same-words", open.from, open.to);
      open = { from, to };
    }
  }
  if (open) add("same-words", open.from, open.to);
  const isCovered = (at: number) => findings.some(({ where }) => where.from <= at && at < where.to);
  for (const { key, from, to } of things.size > 0 ? thingsIn(text, true) : []) {
    const kind = things.get(key);
    if (kind && !isCovered(from)) add(kind, from, to);
  }
  return findings.sort((a, b) => a.where.from - b.where.from);
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu)].map(({ 0: written, index }) => ({
    word: written.toLowerCase().replaceAll("’", "'"),
    from: index,
    to: index + written.length,
  }));
}

function rowsOf(words: readonly Word[]): { row: string; from: number; to: number }[] {
  const found: { row: string; from: number; to: number }[] = [];
  for (let first = 0; first + IN_A_ROW <= words.length; first++) {
    const part = words.slice(first, first + IN_A_ROW);
    if (part.filter(({ word }) => !isCommon(word)).length < LEAST_TELLING) continue;
    found.push({
      row: part.map(({ word }) => word).join(" "),
      from: part[0]?.from ?? 0,
      to: part.at(-1)?.to ?? 0,
    });
  }
  return found;
}
