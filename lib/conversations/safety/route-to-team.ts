import { maySee } from "@/lib/agents/rules/may-see";
import type { Ctx, Role } from "@/lib/context/ctx";
import { rebuildTurns } from "../rebuild-turns";
import { recordActs } from "../record-acts";

export interface Route {
  teamId: string;
  /** The flag it is for. */
  flagId: string;
  kind: string;
}

/**
 * Gives a conversation to a team; who has it and may not see it there has it no more. The caller has locked it. Answers
 * from where to where; null where it lies there already or the team is gone.
 */
export async function routeToTeam(
  ctx: Ctx,
  conversationId: string,
  { teamId, flagId, kind }: Route,
): Promise<{ from: string | null; to: string } | null> {
  const [row] = await ctx.db.$queryRaw<
    { from: string | null; assigneeId: string | null; role: Role | null; teamIds: string[] | null }[]
  >`SELECT c."teamId" AS "from", c."assigneeId", a.role,
      (SELECT array_agg(m."teamId"::text) FROM "TeamMember" m WHERE m."agentId" = a.id) AS "teamIds"
    FROM "Conversation" c LEFT JOIN "Agent" a ON a.id = c."assigneeId"
    WHERE c.id = ${conversationId}::uuid AND c."teamId" IS DISTINCT FROM ${teamId}::uuid
      AND EXISTS (SELECT 1 FROM "Team" t WHERE t.id = ${teamId}::uuid)`;
  if (!row) return null;
  const holder = row.assigneeId && row.role ? { agentId: row.assigneeId, role: row.role } : null;
  const stays =
    holder && maySee({ type: "agent", ...holder, teamIds: row.teamIds ?? [] }, { teamId })
      ? row.assigneeId
      : null;
  await ctx.db
    .$executeRaw`UPDATE "Conversation" SET "teamId" = ${teamId}::uuid, "assigneeId" = ${stays}::uuid,
    "changeNumber" = "changeNumber" + 1 WHERE id = ${conversationId}::uuid`;
  const values = { from: row.from, to: teamId, flagId, flag: kind };
  await recordActs(ctx, [{ conversationId, kind: "routed", values }]);
  if (row.assigneeId && !stays) {
    const freed = { from: row.assigneeId, to: null };
    await recordActs(ctx, [{ conversationId, kind: "assigned", values: freed }]);
  }
  await rebuildTurns(ctx, [conversationId]);
  return { from: row.from, to: teamId };
}
