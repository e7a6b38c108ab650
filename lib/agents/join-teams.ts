import { Invalid } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

/** Makes exactly these the agent's teams. Throws Invalid `team-unknown`. */
export async function joinTeams(ctx: Ctx, agentId: string, teamIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(teamIds)];
  const found = await ctx.db.$executeRaw`SELECT FROM "Team" WHERE id = ANY(${uuids(wanted)}) FOR SHARE`;
  if (found !== wanted.length) throw new Invalid("team-unknown");
  await ctx.db.$executeRaw`
    DELETE FROM "TeamMember" WHERE "agentId" = ${agentId}::uuid AND "teamId" <> ALL(${uuids(wanted)})`;
  await ctx.db.$executeRaw`
    INSERT INTO "TeamMember" ("teamId", "agentId") SELECT unnest(${uuids(wanted)}), ${agentId}::uuid
    ON CONFLICT DO NOTHING`;
}
