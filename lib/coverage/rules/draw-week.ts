/** Who comes in a week, as drawn once: the same draw is served by one roster and by another, so that they are told apart by what they differ in. */
export interface DrawnWeek {
  /** Instants, in order. */
  arrivedAt: Float64Array;
  /** How long each takes and waits, in parts of the mean. */
  handling: Float64Array;
  patience: Float64Array;
  /** Places in `arrivedAt`, in order: what goes before everything, and the rest. */
  top: Uint32Array;
  usual: Uint32Array;
}

/** What comes in is expected by slot; of it `topShare` (0 to 1) goes before everything else. */
export interface Arrivals {
  expected: readonly number[];
  slotMs: number;
  startMs: number;
  topShare?: number | undefined;
}

/** One week of arrivals at random around what is expected. `random` gives numbers above 0 and below 1. */
export function drawWeek(
  { expected, slotMs, startMs, topShare = 0 }: Arrivals,
  random: () => number,
): DrawnWeek {
  const arrivedAt = drawArrivals(expected, slotMs, startMs, random);
  const [top, usual]: [number[], number[]] = [[], []];
  const [handling, patience] = [new Float64Array(arrivedAt.length), new Float64Array(arrivedAt.length)];
  for (let place = 0; place < arrivedAt.length; place += 1) {
    handling[place] = -Math.log(random());
    patience[place] = -Math.log(random());
    (topShare > 0 && random() < topShare ? top : usual).push(place);
  }
  return { arrivedAt, handling, patience, top: Uint32Array.from(top), usual: Uint32Array.from(usual) };
}

function drawArrivals(
  expected: readonly number[],
  slotMs: number,
  startMs: number,
  random: () => number,
): Float64Array {
  const drawn: number[] = [];
  for (const [slot, mean] of expected.entries()) {
    if (mean <= 0) continue;
    const begins = startMs + slot * slotMs;
    const gap = () => (-Math.log(random()) * slotMs) / mean;
    for (let at = gap(); at < slotMs; at += gap()) drawn.push(begins + at);
  }
  return Float64Array.from(drawn);
}
