import { emptyMove } from "../empty-move";
import type { ReadText, Spoken } from "../voice-about";

const SUM_BEFORE = /(?:[€$£₽]|(?<!\p{L})(?:usd|eur|gbp|pln|rub|chf|sek|nok|dkk))\s?\d[\d.,]{0,12}/giu;
const SUM_AFTER =
  /(?<![\d.,])\d[\d.,]{0,12}\s?(?:[€$£₽]|(?:usd|eur|gbp|pln|rub|chf|sek|nok|dkk|euros?|eurą|eurų|eurai|eurus|euroa|dollars?|dollar|dollaria|dolarów|dolary|dolerių|pounds?|pfund|libras|zł|złotych|złote|руб|рублей|рубля|евро|долларов)(?!\p{L}))/giu;
const MANY_MARKS = /!{2,20}|[!?]{3,20}/gu;
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{2,40}(?:[ ,]{1,2}\p{Lu}{1,40}){1,40}(?![\p{L}\p{N}])/gu;
const SHOUTED_LETTERS = 8;
const EMOJI =
  /(?![©®™])\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f){0,20}/gu;
const LONGEST_SENTENCE = 30;

/** A text that only asks somebody to go on in private. */
export function onlyMoves({ text, language }: ReadText): Spoken[] {
  const place = emptyMove(text, language);
  return place ? [{ from: place.start, to: place.end, better: null }] : [];
}

/** Sums of money. */
export function sums({ text }: ReadText): Spoken[] {
  const found = [...placesOf(text, SUM_BEFORE), ...placesOf(text, SUM_AFTER)].sort((a, b) => a.from - b.from);
  return found.filter(({ from }, at) => at === 0 || from >= (found[at - 1]?.to ?? 0));
}

/** Several words in capitals, and marks in a row. */
export function shouting({ text }: ReadText): Spoken[] {
  const loud = placesOf(text, CAPITALS).filter(
    ({ from, to }) => text.slice(from, to).replace(/\P{L}/gu, "").length >= SHOUTED_LETTERS,
  );
  const spoken = loud.map((place) => ({ ...place, better: calm(text, place.from, place.to) }));
  return [
    ...spoken,
    ...placesOf(text, MANY_MARKS).map((place) => ({ ...place, better: marksOf(text, place) })),
  ];
}

/** Emoji where somebody is in danger, ill or vulnerable. */
export function graveEmoji({ text, about }: ReadText): Spoken[] {
  if (!about.isGrave) return [];
  return placesOf(text, EMOJI).map((place) => ({ ...place, better: "" }));
}

/** Sentences of more than thirty words. */
export function longSentences({ words }: ReadText): Spoken[] {
  const found: Spoken[] = [];
  let first = 0;
  for (let at = 1; at <= words.length; at++) {
    if (at < words.length && !words[at]?.isAfterBreak) continue;
    if (at - first > LONGEST_SENTENCE)
      found.push({
        from: words[first]?.from ?? 0,
        to: words[at - 1]?.to ?? 0,
        better: null,
        values: { count: at - first },
      });
    first = at;
  }
  return found;
}

function placesOf(text: string, pattern: RegExp): Spoken[] {
  return [...text.matchAll(pattern)].map(({ 0: said, index }) => ({
    from: index,
    to: index + said.trimEnd().length,
    better: null,
  }));
}

function calm(text: string, from: number, to: number): string {
  const quiet = text.slice(from, to).toLowerCase();
  const startsSentence = /(?:^|[.!?]\s*)$/u.test(text.slice(Math.max(0, from - 3), from));
  return startsSentence ? quiet.charAt(0).toUpperCase() + quiet.slice(1) : quiet;
}

function marksOf(text: string, { from, to }: Spoken): string {
  return text.slice(from, to).includes("?") ? "?" : ".";
}
