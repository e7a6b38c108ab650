import { onlyTagSql } from "@/lib/agents/limits/limit-sql";
import { maySee } from "@/lib/agents/rules/may-see";
import type { Ctx, Role } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { requireVisible } from "./require-visible";
import type { AgentMark } from "./schemas";

interface Row extends AgentMark {
  role: Role;
  teamIds: string[];
  onlyTag: string | null;
}

/** Who works here and may see the conversation, by name: who may be named in its notes and given it. Throws NotFound. */
export async function listColleagues(ctx: Ctx, conversationId: string): Promise<AgentMark[]> {
  await requireVisible(ctx, conversationId);
  return readColleagues(ctx, conversationId);
}

/** The same without asking who reads. */
export async function readColleagues(ctx: Ctx, conversationId: string): Promise<AgentMark[]> {
  const [conversation, rows] = await Promise.all([
    ctx.db.conversation.findUnique({ where: { id: conversationId }, select: { teamId: true, tags: true } }),
    ctx.db.$queryRaw<Row[]>`
      SELECT a.id, a."displayName", coalesce(i.initials, '') AS initials, a.role,
        ARRAY(SELECT m."teamId"::text FROM "TeamMember" m WHERE m."agentId" = a.id) AS "teamIds",
        ${onlyTagSql(sql`a.id`, ctx.now())} AS "onlyTag"
      FROM "Agent" a LEFT JOIN "InitialsHolder" i ON i."agentId" = a.id AND i."untilAt" IS NULL
      WHERE a."isActive" ORDER BY a."displayName", a.id`,
  ]);
  if (!conversation) return [];
  return rows
    .filter(({ id: agentId, role, teamIds, onlyTag }) =>
      maySee({ type: "agent", agentId, role, teamIds, ...(onlyTag ? { onlyTag } : {}) }, conversation),
    )
    .map(({ id, displayName, initials }) => ({ id, displayName, initials }));
}
