/** Only this much of a text's end is looked at: a signature with all that may follow it is shorter. */
const TAIL_LENGTH = 400;

const TRIMMINGS: readonly RegExp[] = [
  /\s+$/,
  /(?<=^|[\s\p{L}.…!?\p{Extended_Pictographic}])[([]?\d{1,2}\s?(?:\/|of)\s?\d{1,2}[)\]]?$/u,
  /(?<=^|\s)(?:https?:\/\/|www\.)\S+$/i,
  /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200E\u200F\u2066-\u2069]|\u200D|\uFE0F|\u20E3)+$/u,
  /(?:\.{2,}|…)$/,
  /(?<=[\^*~][\p{L}\p{M}]{1,30})\.$/u,
];

/**
 * Where the words of a text end: counters (`1/2`), links, emoji, an ellipsis and white space at its end left out.
 * `from` is where the looked-at stretch begins. Takes the same time for any length of text.
 */
export function tailOf(text: string): { from: number; end: number } {
  const from = Math.max(0, text.length - TAIL_LENGTH);
  let tail = text.slice(from);
  for (let round = 0; round < 12; round++) {
    const shorter = TRIMMINGS.reduce((rest, trimming) => rest.replace(trimming, ""), tail);
    if (shorter === tail) break;
    tail = shorter;
  }
  return { from, end: from + tail.length };
}
