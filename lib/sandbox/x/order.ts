/** Order of decimal ids of any length: negative when `a` is older. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The position of the first id that is not older than `id` in a list ordered oldest first. */
export function lowerBound(ids: readonly string[], id: string): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareIds(ids[middle] ?? "", id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts an id in its place; mostly the end. Does nothing when it is there. */
export function insertId(ids: string[], id: string): void {
  const last = ids.at(-1);
  if (last === undefined || compareIds(last, id) < 0) {
    ids.push(id);
    return;
  }
  const at = lowerBound(ids, id);
  if (ids[at] !== id) ids.splice(at, 0, id);
}

export function removeId(ids: string[], id: string): void {
  const at = lowerBound(ids, id);
  if (ids[at] === id) ids.splice(at, 1);
}

const epoch = 1_288_834_974_657;

/** X's ids carry their millisecond in the upper bits; `sequence` fills the lower 22. */
export function snowflake(at: number, sequence: number): string {
  return ((BigInt(Math.max(0, Math.trunc(at) - epoch)) << 22n) | BigInt(sequence & 0x3f_ffff)).toString();
}
