import { maySeeSql } from "@/lib/agents/may-see-sql";
import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";

/** Says that the agent has read a briefing; twice is once. Throws NotFound. */
export async function tickBriefing(ctx: Ctx, id: string): Promise<void> {
  const { agentId } = requireAgentActor(ctx.actor);
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Briefing" WHERE id = ${id}::uuid AND ${maySeeSql(ctx.actor, sql`"teamId"`)}`;
  if (rows.length === 0) throw new NotFound("not-found");
  await ctx.db.briefingRead.createMany({
    data: [{ briefingId: id, agentId, readAt: ctx.now() }],
    skipDuplicates: true,
  });
}
