import { type FlagLife, standingLevel } from "@/lib/red-flags/rules/standing-level";
import type { FlagRules } from "@/lib/red-flags/schemas";
import { levelFactor } from "@/lib/response-times/rules/level-factor";
import { type Policy, promisedTimes } from "@/lib/response-times/rules/promise";
import type { Turn } from "./turns";

/**
 * The turns with the level of the flags that stood when each ended, or stand now, and due by it: start and target times
 * the target's own factor of that level. What is promised never moves; what asks for nothing is not hurried.
 */
export function withLevels(
  turns: readonly Turn[],
  flags: readonly FlagLife[],
  { levels }: Pick<FlagRules, "levels">,
  policy: Policy,
): Turn[] {
  if (flags.length === 0) return [...turns];
  return turns.map((turn) => {
    const level = standingLevel(flags, turn.endedAt?.getTime() ?? null, levels);
    if (level === 0) return turn;
    const factor = turn.isCloser ? 1 : levelFactor(level, policy.factors?.get(turn.targetId ?? ""));
    return { ...turn, level, dueAt: promisedTimes(turn.startedAt, turn, policy, factor).dueAt };
  });
}
