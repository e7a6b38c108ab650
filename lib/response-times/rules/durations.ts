import { secondsBetween } from "@/lib/base/time";

export interface TimedTurn {
  position: number;
  startedAt: Date;
  promisedAt: Date;
  endedAt: Date | null;
  ending: string | null;
}

/** Whole seconds from the start of a turn to its answer; null while open and when no reply was needed. */
export function responseSeconds(turn: TimedTurn): number | null {
  if (turn.endedAt === null || turn.ending !== "answered") return null;
  return Math.max(0, secondsBetween(turn.startedAt, turn.endedAt));
}

/** The first turn measures the first response, every other one a next response. */
export function measureOf(turn: TimedTurn): "first" | "next" {
  return turn.position === 1 ? "first" : "next";
}

/** Whether the promise was kept; null while it may still be, and when no reply was needed. */
export function keptPromise(turn: TimedTurn, now: Date): boolean | null {
  if (turn.ending === "no-reply-needed") return null;
  if (turn.endedAt !== null) return turn.endedAt.getTime() <= turn.promisedAt.getTime();
  return now.getTime() > turn.promisedAt.getTime() ? false : null;
}
