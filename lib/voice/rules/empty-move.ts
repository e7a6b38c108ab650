import { MOVE_WORDS, type MoveWords } from "./empty-move-words";
import { withoutNames } from "./without-names";

/** So many words may be left over: a name, a place, a word the lists miss. */
const LEFT_OVER = 1;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’:]*/gu;

interface Words {
  exact: ReadonlySet<string>;
  stems: readonly string[];
}

const LISTS = new Map<MoveWords, Words>();

/**
 * The words that move this public answer out of sight when it holds nothing but that move and politeness ("Sorry to
 * hear that, please DM us your booking reference"), as offsets; null when it also helps, or says that we have
 * written already. In en, fr, de, es, pl, fi, ru and lt; another or no language is tried with each.
 */
export function emptyMove(text: string, language?: string | null): { start: number; end: number } | null {
  const known = language ? MOVE_WORDS[language.slice(0, 2).toLowerCase()] : undefined;
  for (const words of known ? [known] : Object.values(MOVE_WORDS)) {
    const place = words.place.exec(text);
    if (place === null || words.given.test(text)) continue;
    if (saysNothingElse(text, words)) return { start: place.index, end: place.index + place[0].length };
  }
  return null;
}

function saysNothingElse(text: string, words: MoveWords): boolean {
  const { exact, stems } = listOf(words);
  let left = 0;
  for (const [found] of withoutNames(text).matchAll(WORD)) {
    const word = found.toLowerCase().replaceAll("’", "'");
    if (exact.has(word) || stems.some((stem) => word.startsWith(stem))) continue;
    left += /\p{N}/u.test(word) ? LEFT_OVER + 1 : 1;
    if (left > LEFT_OVER) return false;
  }
  return true;
}

function listOf(words: MoveWords): Words {
  const made = LISTS.get(words);
  if (made) return made;
  const all = words.empty.split(/\s+/).filter(Boolean);
  const list = {
    exact: new Set(all.filter((word) => !word.endsWith("-"))),
    stems: all.filter((word) => word.endsWith("-")).map((word) => word.slice(0, -1)),
  };
  LISTS.set(words, list);
  return list;
}
