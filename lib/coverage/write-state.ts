import type { Ctx } from "@/lib/context/ctx";
import type { AgentState, AwakeState } from "./rules/agent-state";

export interface NewState {
  agentId: string;
  state: AgentState;
  since: Date;
  until: Date | null;
  before: AwakeState | null;
  /** Why it begins; null when it goes on as it was. */
  cause: "said" | "silent" | "back" | null;
}

/** Writes what an agent's state is and, where it begins anew, since when: hours are counted by that. */
export async function writeState(
  ctx: Ctx,
  { agentId, state, since, until, before, cause }: NewState,
): Promise<void> {
  await ctx.db.$executeRaw`
    INSERT INTO "AgentState" ("agentId", state, since, until, before)
    VALUES (${agentId}::uuid, ${state}, ${since}::timestamptz, ${until}::timestamptz, ${before})
    ON CONFLICT ("agentId") DO UPDATE SET state = excluded.state, since = excluded.since, until = excluded.until,
      before = excluded.before`;
  if (cause)
    await ctx.db.$executeRaw`
      INSERT INTO "AgentStateSpan" ("agentId", "startAt", state, cause)
      VALUES (${agentId}::uuid, ${since}::timestamptz, ${state}, ${cause}) ON CONFLICT DO NOTHING`;
}
