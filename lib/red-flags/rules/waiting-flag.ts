import type { FlagFinding } from "../schemas";

/** Somebody waits past what was promised: `promisedAt` of the open turn, null where there is none. */
export function waitingFlag(promisedAt: Date | null, now: Date): FlagFinding | null {
  if (promisedAt === null || promisedAt.getTime() > now.getTime()) return null;
  const evidence = { code: "waiting", values: { promisedAt: promisedAt.toISOString() }, spans: [] };
  return { kind: "waiting", evidence, isInferred: false };
}
