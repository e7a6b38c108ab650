import type { Programme } from "./plan-programme";

type Terms = (readonly [row: number, weight: number])[];

/**
 * A roster to begin with: of the first `count` columns always the one that helps most for its cost and breaks no rule,
 * until none helps. Only those are told; the solver fills in the others.
 */
export function planGreedy(programme: Programme, count: number): Float64Array {
  const { cost, upper, rows } = programme;
  const touched: Terms[] = cost.map(() => []);
  rows.forEach(({ terms }, row) => {
    for (const [column, weight] of terms) touched[column]?.push([row, weight]);
  });
  const isAsked = rows.map(({ lower }) => lower > Number.NEGATIVE_INFINITY);
  // What may be exceeded at a price without end, such as a fair share of nights.
  const isSoft = rows.map(({ terms }) =>
    terms.some(([column, weight]) => weight < 0 && upper[column] === Number.POSITIVE_INFINITY),
  );
  const sum = new Float64Array(rows.length);
  const values = new Float64Array(count);
  const prices = rows.map(({ terms }, row) =>
    isAsked[row]
      ? terms
          .filter(([column, weight]) => column >= count && weight > 0)
          .map(([column]) => ({ price: cost[column] ?? 0, most: upper[column] ?? 0 }))
          .sort((a, b) => a.price - b.price)
      : [],
  );
  const missing = (row: number, there: number) => {
    let short = (rows[row]?.lower ?? 0) - there;
    let paid = 0;
    for (const { price, most } of prices[row] ?? []) {
      if (short <= 0) break;
      paid += price * Math.min(short, most);
      short -= most;
    }
    return paid;
  };
  const gain = (column: number) =>
    (touched[column] ?? []).reduce(
      (won, [row, weight]) =>
        isAsked[row] ? won + missing(row, sum[row] ?? 0) - missing(row, (sum[row] ?? 0) + weight) : won,
      -(cost[column] ?? 0),
    );
  const fits = (column: number) =>
    (touched[column] ?? []).every(
      ([row, weight]) =>
        isAsked[row] ||
        isSoft[row] ||
        (rows[row]?.lower ?? 0) === 0 ||
        (sum[row] ?? 0) + weight <= (rows[row]?.upper ?? 0) + 1e-9,
    );
  const queue = Array.from({ length: count }, (_, column) => ({ column, won: gain(column) }))
    .filter(({ column, won }) => won > 0 && (upper[column] ?? 0) >= 1)
    .sort((a, b) => b.won - a.won);
  // Gains only shrink as others are taken: a stale one is put back where it belongs now.
  while (queue.length > 0) {
    const best = queue.shift();
    if (!best || !fits(best.column)) continue;
    const won = gain(best.column);
    if (won <= 0) continue;
    const next = queue[0];
    if (next && won < next.won - 1e-9) {
      const place = queue.findIndex((each) => each.won <= won);
      queue.splice(place < 0 ? queue.length : place, 0, { column: best.column, won });
      continue;
    }
    values[best.column] = 1;
    for (const [row, weight] of touched[best.column] ?? []) sum[row] = (sum[row] ?? 0) + weight;
  }
  return values;
}
