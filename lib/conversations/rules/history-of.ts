import type { History } from "@/lib/red-flags/rules/flags-of-history";
import type { FlagFacts } from "../flag-facts-sql";
import { triedBefore } from "./tried-before";
import type { Turn } from "./turns";

/** What happened around a conversation, as its flags read it: the facts, and its own turns. */
export function historyOf(
  facts: FlagFacts,
  turns: readonly Turn[],
  acts: readonly { kind: string; by: string | null }[],
): History {
  const attempts = facts.attempts.map((each) => ({
    ...each,
    firstAt: new Date(each.firstAt),
    lastAt: new Date(each.lastAt),
  }));
  const answered = turns.filter(({ ending }) => ending === "answered");
  const agents = new Set(answered.flatMap(({ agentId }) => agentId ?? []));
  return {
    tried: triedBefore(attempts),
    said: facts.said,
    tiers: facts.tiers,
    sameText: facts.sameText,
    agents: agents.size,
    isReopened: answered.length > 0 && acts.some(({ kind, by }) => kind === "reopened" && by === "customer"),
    isWaiting: turns.some(({ endedAt, isCloser }) => endedAt === null && !isCloser),
  };
}
