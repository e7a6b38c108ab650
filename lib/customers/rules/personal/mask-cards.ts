import { isCardNumber } from "./card-number";
import type { Digit } from "./digit-of";
import { digitRuns, htmlRuns } from "./digit-runs";

const SHOWN = 4;
const LONGEST = 19;
const SHORTEST = 13;
/** A grouping people write cards in: by threes and more, or evenly throughout. */
const LEAST_GROUP = 3;

export interface CardInText {
  from: number;
  to: number;
  /** Plain digits. */
  digits: string;
}

/** Every payment card number of a text, in order, whatever script, separators or invisible signs it is written with. Linear. */
export function findCards(text: string): CardInText[] {
  return cardsOf(digitRuns(text)).map(boundsOf);
}

/**
 * The text with every card number masked but for its last four digits: one sign for each digit, so that what stands
 * around it stays where it was. Linear in the text.
 */
export function maskCards(text: string, sign = "•"): string {
  return masked(text, cardsOf(digitRuns(text)), sign);
}

/** The same for HTML, where tags and entities may stand between the digits, or instead of them. */
export function maskCardsInHtml(html: string): string {
  const plain = maskCards(html);
  return masked(plain, cardsOf(htmlRuns(plain)), "•");
}

function masked(text: string, cards: readonly (readonly Digit[])[], sign: string): string {
  let out = "";
  let at = 0;
  for (const { from, to } of cards.flatMap((card) => card.slice(0, -SHOWN))) {
    out += text.slice(at, from) + sign;
    at = to;
  }
  return at === 0 ? text : out + text.slice(at);
}

function boundsOf(card: readonly Digit[]): CardInText {
  const digits = card.map(({ value }) => value).join("");
  return { from: card[0]?.from ?? 0, to: card.at(-1)?.to ?? 0, digits };
}

/** A run is looked at from each of its groups on, the longest card first. */
function cardsOf(runs: readonly (readonly (readonly Digit[])[])[]): (readonly Digit[])[] {
  return runs.flatMap((groups) => {
    const all = groups.flat();
    const digits = all.map(({ value }) => value).join("");
    const found: (readonly Digit[])[] = [];
    for (let first = 0, from = 0; first < groups.length; ) {
      const next = endOfCard(groups, first, digits, from);
      const size = next === null ? (groups[first]?.length ?? 0) : sizeOf(groups, first, next);
      const end = from + size;
      if (next !== null) found.push(all.slice(from, end));
      first = next ?? first + 1;
      from = end;
    }
    return found;
  });
}

/** Behind the last group of the card that begins with this one. */
function endOfCard(
  groups: readonly (readonly Digit[])[],
  first: number,
  digits: string,
  from: number,
): number | null {
  // No card is written with a small group first, unless all its groups are small and it stands alone.
  if (first > 0 && (groups[first]?.length ?? 0) < LEAST_GROUP) return null;
  let found: number | null = null;
  let size = 0;
  for (let next = first; next < groups.length; ) {
    size += groups[next++]?.length ?? 0;
    if (size > LONGEST) break;
    if (size < SHORTEST || !isCardNumber(digits.slice(from, from + size))) continue;
    if (isWrittenSo(groups, first, next)) found = next;
  }
  return found;
}

function sizeOf(groups: readonly (readonly Digit[])[], first: number, next: number): number {
  return groups.slice(first, next).reduce((sum, { length }) => sum + length, 0);
}

function isWrittenSo(groups: readonly (readonly Digit[])[], first: number, next: number): boolean {
  const sizes = groups.slice(first, next).map(({ length }) => length);
  if (sizes.slice(0, -1).every((size) => size >= LEAST_GROUP)) return true;
  return first === 0 && next === groups.length && new Set(sizes).size === 1;
}
