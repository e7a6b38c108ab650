const BITS = 13;
const CELLS = 2 ** BITS;
/** 39 bits hold 17 years of milliseconds. */
const PASSES = 3;

/**
 * The places of waits from the shortest to the longest, equal ones as they came: sorted once (by digits, as whole
 * milliseconds), they need not be sorted again for any way to cut them. Longer waits than 17 years are not told apart.
 */
export function orderWaits(waits: Float64Array, places: Uint32Array): Uint32Array {
  let from = places;
  for (let pass = 0; pass < PASSES; pass++) {
    const weight = CELLS ** pass;
    const digitOf = (place: number) => Math.floor((waits[place] ?? 0) / weight) % CELLS;
    const starts = new Uint32Array(CELLS + 1);
    for (const place of from) {
      const next = digitOf(place) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let cell = 1; cell <= CELLS; cell++) starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
    const into = new Uint32Array(from.length);
    for (const place of from) {
      const digit = digitOf(place);
      const at = starts[digit] ?? 0;
      into[at] = place;
      starts[digit] = at + 1;
    }
    from = into;
  }
  return from;
}
