import { HOUR, MINUTE, SECOND } from "@/lib/base/time";

/** Null says nothing of it: the row is for all of them. */
export interface TargetScope {
  accountId: string | null;
  channel: string | null;
  audience: string | null;
  teamId: string | null;
  /** Of red flags; 0 is without any. */
  level: number | null;
}

export interface TargetRow extends TargetScope {
  id: string;
  seconds: number;
  /** The hours its seconds are counted in; null is round the clock. */
  calendarId: string | null;
}

export interface TurnPlace {
  accountId: string | null;
  channel: string;
  audience: string;
  teamId?: string | null | undefined;
  level?: number | undefined;
}

/** Ten minutes: what is promised where nobody has set anything else. */
export const DEFAULT_TARGET_SECONDS = (10 * MINUTE) / SECOND;

const DEFAULTS = new Map([
  ["email", (4 * HOUR) / SECOND],
  ["phone", (15 * MINUTE) / SECOND],
]);

/** What is promised on a channel while no target says otherwise, in seconds round the clock. */
export function defaultTargetSeconds(channel: string): number {
  return DEFAULTS.get(channel) ?? DEFAULT_TARGET_SECONDS;
}

/**
 * The target of a turn that starts here; null leaves it to the channel's default. Only rows in force are handed in;
 * the most specific matching one wins (`specificity`), and the quicker one among equals.
 */
export function chooseTarget<Row extends TargetRow>(place: TurnPlace, rows: readonly Row[]): Row | null {
  let best: Row | null = null;
  for (const row of rows) {
    if (!matches(row, place)) continue;
    const more = best === null ? 1 : specificity(row) - specificity(best);
    if (best === null || more > 0 || (more === 0 && row.seconds < best.seconds)) best = row;
  }
  return best;
}

/** The target of a turn that starts here in seconds, the channel's default included. */
export function targetOf(place: TurnPlace, rows: readonly TargetRow[]): number {
  return chooseTarget(place, rows)?.seconds ?? defaultTargetSeconds(place.channel);
}

/** Flag level before account before team before channel before audience: the larger, the more it says. */
export function specificity(scope: TargetScope): number {
  const parts = [scope.audience, scope.channel, scope.teamId, scope.accountId, scope.level];
  return parts.reduce<number>((sum, part, place) => sum + (part === null ? 0 : 2 ** place), 0);
}

function matches(row: TargetRow, place: TurnPlace): boolean {
  if (row.accountId !== null && row.accountId !== place.accountId) return false;
  if (row.channel !== null && row.channel !== place.channel) return false;
  if (row.audience !== null && row.audience !== place.audience) return false;
  if (row.teamId !== null && row.teamId !== (place.teamId ?? null)) return false;
  return row.level === null || row.level === (place.level ?? 0);
}
