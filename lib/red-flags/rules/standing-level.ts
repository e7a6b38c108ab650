import type { FlagRules } from "../schemas";
import { levelOf } from "./level-of";

/** One flag's life; instants are milliseconds. */
export interface FlagLife {
  kind: string;
  weight: number;
  sinceAt: number;
  clearedAt: number | null;
}

/**
 * The level of the flags that stand at an instant, each kind once by its heaviest; null is now. A flag that ended at the
 * very instant still counts: it ends with what it told of.
 */
export function standingLevel(
  flags: readonly FlagLife[],
  at: number | null,
  levels: FlagRules["levels"],
): number {
  const byKind = new Map<string, number>();
  for (const { kind, weight, sinceAt, clearedAt } of flags) {
    const stands =
      at === null ? clearedAt === null : sinceAt <= at && (clearedAt === null || clearedAt >= at);
    if (stands) byKind.set(kind, Math.max(weight, byKind.get(kind) ?? 0));
  }
  return levelOf([...byKind.values()], levels);
}
