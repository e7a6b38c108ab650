const ENDS = /^[.,!?;:…)]|^\s*$|^\s*\n/;
const STARTS = /(^|[.!?…]\s+|\n\s*)$/;

/** Two sides of a name that is not said: "Hi {…}, we" is "Hi, we"; "{…}, we" is "We"; "Sorry, {…}." is "Sorry." */
export function joinAround(before: string, after: string): string {
  if (STARTS.test(before)) {
    const rest = after.replace(/^[\s,;:!–—-]+/, "");
    return before + begin(before, rest);
  }
  if (ENDS.test(after)) return before.replace(/,?[^\S\n]+$/, "") + after;
  return before.endsWith(" ") ? before + after.trimStart() : before + after;
}

/** Words at the beginning of a sentence begin with a capital. */
export function begin(before: string, words: string): string {
  return STARTS.test(before) ? words.charAt(0).toLocaleUpperCase() + words.slice(1) : words;
}
