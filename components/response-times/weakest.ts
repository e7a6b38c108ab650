import type { ReportRow } from "@/lib/response-times/report-schemas";

/** Below this many turns a share says nothing about a place. */
export const FEW = 5;

/** All that was judged against ten minutes: answered, and waiting longer. */
export function judged({ n, counts }: ReportRow): number {
  return n + counts.open600;
}

/** Of some rows the one with the lowest share within its own target; null where none has enough turns. */
export function weakestRow(rows: readonly ReportRow[]): ReportRow | null {
  const enough = rows.filter((row) => row.n + row.openOverdue >= FEW && row.withinTarget !== null);
  return enough.toSorted((one, other) => (one.withinTarget ?? 1) - (other.withinTarget ?? 1))[0] ?? null;
}

export type WeakHours = Readonly<{ weekday: number; from: number; to: number; share: number; n: number }>;

/** The worst hours of the week in a row: the worst hour, and those beside it that are below 90 % too. */
export function weakestHours(rows: readonly ReportRow[]): WeakHours | null {
  const hours = new Map(rows.map((row) => [row.key, row]));
  const shareOf = (row: ReportRow | undefined) => row?.within600 ?? null;
  const worst = rows
    .filter((row) => judged(row) >= FEW && row.within600 !== null)
    .toSorted((one, other) => (shareOf(one) ?? 1) - (shareOf(other) ?? 1))[0];
  if (!worst) return null;
  const [weekday = 1, hour = 0] = worst.key.split("-").map(Number);
  const isWeak = (at: number) => (shareOf(hours.get(`${weekday}-${at}`)) ?? 1) < 0.9;
  let [from, to] = [hour, hour];
  while (isWeak(from - 1)) from--;
  while (isWeak(to + 1)) to++;
  const run = Array.from({ length: to - from + 1 }, (_, at) => hours.get(`${weekday}-${from + at}`));
  const n = run.reduce((sum, row) => sum + (row ? judged(row) : 0), 0);
  const kept = run.reduce((sum, row) => sum + (row?.counts.within600 ?? 0), 0);
  return { weekday, from, to: to + 1, share: kept / n, n };
}

/** The row with the slowest tenth; null where none has enough turns. */
export function slowestRow(rows: readonly ReportRow[]): ReportRow | null {
  const enough = rows.filter(({ n, p90Seconds }) => n >= FEW && p90Seconds !== null);
  return enough.toSorted((one, other) => (other.p90Seconds ?? 0) - (one.p90Seconds ?? 0))[0] ?? null;
}
