import type { TriedBefore } from "../tried-schemas";

/** One way of one earlier matter, as it is counted. */
export interface Attempt {
  kind: string;
  isMissed: boolean;
  count: number;
  seconds: number;
  firstAt: Date;
  lastAt: Date;
  /** Its conversation was resolved with an answer of ours. */
  isSolved: boolean;
}

type Way = TriedBefore["ways"][number]["kind"];
const WAYS: readonly Way[] = ["post", "direct_message", "email", "call"];

/** Sums up what was tried before, by way. It is solved only when all of it was. Null when there was nothing. */
export function triedBefore(attempts: readonly Attempt[]): TriedBefore | null {
  const sums = new Map<Way, { count: number; seconds: number; lastAt: number }>();
  const counted = attempts.filter(({ kind, count }) => count > 0 && wayOf(kind, false) !== null);
  for (const { kind, isMissed, count, seconds, lastAt } of counted) {
    const way = wayOf(kind, isMissed);
    if (way === null) continue;
    const before = sums.get(way) ?? { count: 0, seconds: 0, lastAt: 0 };
    sums.set(way, {
      count: before.count + count,
      seconds: before.seconds + (way === "call" ? seconds : 0),
      lastAt: Math.max(before.lastAt, lastAt.getTime()),
    });
  }
  if (counted.length === 0) return null;
  const ways = [...sums].sort(([, a], [, b]) => b.lastAt - a.lastAt);
  return {
    ways: ways.map(([kind, { count, seconds }]) => ({ kind, count, seconds })),
    isSolved: counted.every(({ isSolved }) => isSolved),
    sinceAt: new Date(Math.min(...counted.map(({ firstAt }) => firstAt.getTime()))).toISOString(),
  };
}

function wayOf(kind: string, isMissed: boolean): Way | null {
  if (kind === "call" && isMissed) return "missed_call";
  return WAYS.find((way) => way === kind) ?? null;
}
