/** An approver who changes more than this share of a text takes it over and signs it. */
export const SMALL_EDIT = 0.3;

const MOST_LETTERS = 2000;
const MOST_WORDS = 4000;

/**
 * How much of a text was changed, 0 to 1: the fewest insertions, deletions and replacements (Levenshtein) by the length
 * of the longer one. Counted by letters, by words where a text is long; beyond 4,000 changed words it is another text.
 * White space counts as one space.
 */
export function editShare(before: string, after: string): number {
  const [from, to] = [normal(before), normal(after)];
  if (from === to) return 0;
  const [a, b] = middles([...from], [...to]);
  const longest = Math.max([...from].length, [...to].length);
  if (Math.max(a.length, b.length) <= MOST_LETTERS) return distance(a, b) / longest;
  const words = [from.split(" "), to.split(" ")] as const;
  const [c, d] = middles(...words);
  if (Math.max(c.length, d.length) > MOST_WORDS) return 1;
  return distance(c, d) / Math.max(words[0].length, words[1].length);
}

function normal(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** What is left of two without what they begin and end with alike. */
function middles(a: readonly string[], b: readonly string[]): [readonly string[], readonly string[]] {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

function distance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, each] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries()) {
      const [above = 0, corner = 0, left = 0] = [row[j + 1], row[j], next[j]];
      next.push(each === other ? corner : 1 + Math.min(above, corner, left));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
