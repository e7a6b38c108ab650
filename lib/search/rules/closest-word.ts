export interface KnownWord {
  word: string;
  uses: number;
}

/** A slip of the finger, or two in a longer word. */
const allowed = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** The known word that was most likely meant: fewest slips, then most used; null where none is near. */
export function closestWord(asked: string, known: readonly KnownWord[]): string | null {
  const near = known
    .map(({ word, uses }) => ({ word, uses, slips: slipsBetween(asked, word) }))
    .filter(({ slips }) => slips > 0 && slips <= allowed(asked.length))
    .sort((a, b) => a.slips - b.slips || b.uses - a.uses || (a.word < b.word ? -1 : 1));
  return near[0]?.word ?? null;
}

/** Letters left out, put in, mistaken or swapped with their neighbour (optimal string alignment). */
export function slipsBetween(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const isSame = from[i - 1] === to[j - 1];
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const ways = [(row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1)];
      if (isSwap) ways.push((before[j - 2] ?? 0) + 1);
      row.push(Math.min(...ways));
    }
    [before, last] = [last, row];
  }
  return last[to.length] ?? 0;
}
