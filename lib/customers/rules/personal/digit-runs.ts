import { type Digit, digitOf, lookalikeOf } from "./digit-of";
import { hidesDigits, htmlSigns, type Sign } from "./html-signs";
import { isOtherNumber } from "./other-number";

type Groups = readonly (readonly Digit[])[];

const LEAST_DIGITS = 13;
/** " - " is the widest people put between groups. */
const MOST_BETWEEN = 3;
const MOST_LOOKALIKES = 4;
const GAP = /^[\s\p{Zs}\p{Pd}._·‐⁃−]$/u;
const INVISIBLE = /^[\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u3164\uffa0]$/u;
const ANY_DIGIT = /[\p{Nd}\p{No}]/u;
/**
 * Digits that stand together in a text, in groups as they are parted by spaces, dashes and dots; what can't be seen parts
 * nothing. Only runs long enough for a card. Linear in the text.
 */
export function digitRuns(text: string): Groups[] {
  return ANY_DIGIT.test(text) ? runsOf(signsOf(text), text) : [];
}

/** The same of HTML as a reader sees it. */
export function htmlRuns(html: string): Groups[] {
  return hidesDigits(html) ? runsOf(htmlSigns(html), html) : [];
}

/** Only what stands around digits: most of a text is none. */
function* signsOf(text: string): Iterable<Sign> {
  const next = new RegExp(ANY_DIGIT, "gu");
  for (let match = next.exec(text); match; match = next.exec(text)) {
    let from = match.index;
    while (from > 0 && match.index - from < MOST_LOOKALIKES && lookalikeOf(text[from - 1] ?? "") !== null)
      from--;
    for (let isRun = true; isRun && from < text.length; ) {
      const sign = String.fromCodePoint(text.codePointAt(from) ?? 0);
      yield { text: sign, from, to: from + sign.length };
      from += sign.length;
      isRun = standsInRun(sign);
    }
    next.lastIndex = from;
  }
}

function isGap(sign: string): boolean {
  return sign === " " || sign === "-" || GAP.test(sign);
}

/** Everything of ASCII is seen. */
function isInvisible(sign: string): boolean {
  return sign > "\u007e" && INVISIBLE.test(sign);
}

function standsInRun(sign: string): boolean {
  return digitOf(sign) !== null || lookalikeOf(sign) !== null || isGap(sign) || isInvisible(sign);
}

function runsOf(signs: Iterable<Sign>, whole: string): Groups[] {
  const runs: Groups[] = [];
  let groups: Digit[][] = [];
  let group: Digit[] = [];
  let lookalikes = 0;
  let real = 0;
  let between = 0;
  const endGroup = () => {
    // Letters alone are a word, not digits.
    if (group.length > 0 && real > 0) groups.push(group);
    else if (group.length > 0) endRun();
    group = [];
    real = 0;
  };
  const endRun = () => {
    const count = groups.reduce((sum, { length }) => sum + length, 0);
    if (count >= LEAST_DIGITS && lookalikes <= MOST_LOOKALIKES && !isOtherNumber(whole, groups))
      runs.push(groups);
    groups = [];
    lookalikes = 0;
  };
  for (const { text, from, to } of signs) {
    const digit = digitOf(text);
    const value = digit ?? lookalikeOf(text);
    if (value !== null) {
      if (digit === null) lookalikes++;
      else real++;
      group.push({ value, from, to });
      between = 0;
    } else if (isGap(text) && between < MOST_BETWEEN) {
      endGroup();
      between++;
    } else if (!isInvisible(text)) {
      endGroup();
      endRun();
      between = 0;
    }
  }
  endGroup();
  endRun();
  return runs;
}
