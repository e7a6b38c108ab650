import type { Ctx } from "@/lib/context/ctx";
import { readAnswers } from "./read-answers";

export interface AnswerCounts {
  answers: number;
  withStatement: number;
  contradictions: number;
  byAgent: ReadonlyMap<string, number>;
  /** Hours of the clock in which somebody answered, summed over those who did. */
  agentHours: number;
}

/** What the answers about an incident come to: all of them. */
export async function countAnswers(ctx: Ctx, incidentId: string): Promise<AnswerCounts> {
  const byAgent = new Map<string, number>();
  const hours = new Set<string>();
  const counts = { answers: 0, withStatement: 0, contradictions: 0 };
  for await (const page of readAnswers(ctx, incidentId))
    for (const { agentId, at, usesStatement, contradicts } of page) {
      counts.answers++;
      if (usesStatement) counts.withStatement++;
      if (contradicts !== null) counts.contradictions++;
      if (agentId === null) continue;
      byAgent.set(agentId, (byAgent.get(agentId) ?? 0) + 1);
      hours.add(`${agentId} ${at.toISOString().slice(0, 13)}`);
    }
  return { ...counts, byAgent, agentHours: hours.size };
}
