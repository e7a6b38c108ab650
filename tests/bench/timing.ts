export interface Timing {
  p50: number;
  p95: number;
  /** Calls a second with this many at once. */
  perSecond: number;
}

/** Milliseconds of one call after another, then calls a second with eight at once. The first tenth warms up and is left out. */
export async function time(call: () => Promise<unknown>, rounds = 200): Promise<Timing> {
  const taken: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const begun = performance.now();
    await call();
    taken.push(performance.now() - begun);
  }
  return {
    p50: percentile(taken.slice(rounds / 10), 0.5),
    p95: percentile(taken.slice(rounds / 10), 0.95),
    perSecond: await rate(call, 8, rounds * 2),
  };
}

async function rate(call: () => Promise<unknown>, lanes: number, calls: number): Promise<number> {
  let left = calls;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (left-- > 0) await call();
    }),
  );
  return (calls / (performance.now() - begun)) * 1000;
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Rows under a head, aligned. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [
    head,
    ...rows.map((row) => row.map((cell) => (typeof cell === "number" ? figure(cell) : cell))),
  ];
  const widths = head.map((_, index) => Math.max(...cells.map((row) => row[index]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join("  "),
    )
    .join("\n");
}

function figure(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString("en");
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
