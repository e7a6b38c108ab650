import { onlyTagSql } from "@/lib/agents/limits/limit-sql";
import { maySee } from "@/lib/agents/rules/may-see";
import { Refused } from "@/lib/base/errors";
import type { Ctx, Role } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";

export interface Assignable {
  agentId: string;
  /** Whether this agent may see, and so may be given, a conversation of this team. */
  mayTake(conversation: { teamId: string | null; tags?: readonly string[] | null }): boolean;
}

/** Whom conversations may be assigned to. Throws Refused `not-assignable` when there is no such active agent. */
export async function requireAssignable(ctx: Ctx, agentId: string): Promise<Assignable> {
  const rows = await ctx.db.$queryRaw<{ role: Role; teamIds: string[] | null; onlyTag: string | null }[]>`
    SELECT role, ${onlyTagSql(sql`a.id`, ctx.now())} AS "onlyTag", (SELECT array_agg("teamId"::text) FROM "TeamMember" WHERE "agentId" = a.id) AS "teamIds"
    FROM "Agent" a WHERE id = ${agentId}::uuid AND "isActive"`;
  const agent = rows[0];
  if (!agent) throw new Refused("not-assignable");
  const actor = {
    type: "agent" as const,
    agentId,
    role: agent.role,
    teamIds: agent.teamIds ?? [],
    ...(agent.onlyTag ? { onlyTag: agent.onlyTag } : {}),
  };
  return { agentId, mayTake: (conversation) => maySee(actor, conversation) };
}
