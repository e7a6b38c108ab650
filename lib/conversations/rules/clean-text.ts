const LONGEST = 100_000;
const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";
const EMBEDDINGS_AND_ISOLATES = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * A text from outside as it can be stored: without NUL, lone surrogates as U+FFFD, at most 100,000 code points.
 * Everything else stays, marks of direction too.
 */
export function cleanText(text: string): string {
  const whole = text.replaceAll("\0", "").toWellFormed();
  return whole.length <= LONGEST ? whole : whole.slice(0, endOfCodePoints(whole, LONGEST));
}

/** A display name that cannot turn the direction of what stands around it (UAX #9, isolates). */
export function isolateBidi(name: string): string {
  return `${FIRST_STRONG_ISOLATE}${name.replace(EMBEDDINGS_AND_ISOLATES, "")}${POP_ISOLATE}`;
}

function endOfCodePoints(text: string, count: number): number {
  let end = 0;
  for (let points = 0; points < count && end < text.length; points++) {
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  }
  return end;
}
