export interface TargetRow {
  accountId: string | null;
  channel: string | null;
  audience: string | null;
  seconds: number;
}

export interface TurnPlace {
  accountId: string | null;
  channel: string;
  audience: string;
}

/** Ten minutes: what is promised where nobody has set anything else. */
export const DEFAULT_TARGET_SECONDS = 600;

/**
 * The target in seconds of a turn that starts here. Only rows in force are handed in; the most specific
 * matching one wins: account before channel before audience, and the quicker one among equals.
 */
export function targetOf(place: TurnPlace, rows: readonly TargetRow[]): number {
  let best: TargetRow | undefined;
  for (const row of rows) {
    if (!matches(row, place)) continue;
    if (!best || weight(row) > weight(best)) best = row;
    else if (weight(row) === weight(best) && row.seconds < best.seconds) best = row;
  }
  return best?.seconds ?? DEFAULT_TARGET_SECONDS;
}

function matches(row: TargetRow, place: TurnPlace): boolean {
  if (row.accountId !== null && row.accountId !== place.accountId) return false;
  if (row.channel !== null && row.channel !== place.channel) return false;
  return row.audience === null || row.audience === place.audience;
}

function weight(row: TargetRow): number {
  return (row.accountId === null ? 0 : 4) + (row.channel === null ? 0 : 2) + (row.audience === null ? 0 : 1);
}
