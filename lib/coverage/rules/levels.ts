/** Somebody who answers from one instant to another, in milliseconds, and for how much of a person they count. */
export interface Answering {
  agentId: string;
  startMs: number;
  endMs: number;
  /** Thousandths of a person. */
  weight: number;
}

/** So much cover from one instant to another; thousandths of a person. */
export interface Level {
  startMs: number;
  endMs: number;
  weight: number;
}

/**
 * How many answer at every moment of a range, as steps without a hole between them. Nobody counts twice, however often
 * they are rostered at once.
 */
export function coverLevels(spans: readonly Answering[], fromMs: number, toMs: number): Level[] {
  if (toMs <= fromMs) return [];
  const edges = new Map<number, number>();
  const step = (at: number, weight: number) => edges.set(at, (edges.get(at) ?? 0) + weight);
  for (const { startMs, endMs, weight } of withoutDoubles(spans)) {
    const [start, end] = [Math.max(startMs, fromMs), Math.min(endMs, toMs)];
    if (start >= end || weight === 0) continue;
    step(start, weight);
    step(end, -weight);
  }
  const times = Float64Array.from(edges.keys()).sort();
  const levels: Level[] = [];
  let weight = 0;
  let done = fromMs;
  for (const at of times) {
    if (at > done) levels.push({ startMs: done, endMs: at, weight });
    weight += edges.get(at) ?? 0;
    done = at;
  }
  if (done < toMs) levels.push({ startMs: done, endMs: toMs, weight });
  return levels;
}

/** The least cover at any moment of each cell; cells are `stepMs` long, the last one may be cut. */
export function leastPerCell(
  levels: readonly Level[],
  fromMs: number,
  toMs: number,
  stepMs: number,
): Float64Array {
  const cells = new Float64Array(Math.ceil((toMs - fromMs) / stepMs)).fill(Number.POSITIVE_INFINITY);
  for (const { startMs, endMs, weight } of levels) {
    const last = Math.ceil((endMs - fromMs) / stepMs);
    for (let cell = Math.floor((startMs - fromMs) / stepMs); cell < last; cell += 1)
      if (weight < (cells[cell] ?? 0)) cells[cell] = weight;
  }
  return cells;
}

function withoutDoubles(spans: readonly Answering[]): Answering[] {
  const inOrder = [...spans].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
  const until = new Map<string, number>();
  return inOrder.flatMap((span) => {
    const taken = until.get(span.agentId) ?? Number.NEGATIVE_INFINITY;
    if (span.endMs <= taken) return [];
    until.set(span.agentId, span.endMs);
    return span.startMs >= taken ? [span] : [{ ...span, startMs: taken }];
  });
}
