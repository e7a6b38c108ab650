import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

interface Row {
  promiseId: string;
  agentId: string;
}

/**
 * Who hears of each promise: its owner, and where that one is not on a published shift whoever of the team is; a desk
 * without shifts asks no roster. With nobody on, the owner all the same; without an owner the team's leads.
 */
export async function findHearers(ctx: Ctx, promiseIds: readonly string[]): Promise<Map<string, string[]>> {
  const now = ctx.now();
  const rows = await ctx.db.$queryRaw<Row[]>`
    WITH due AS (
      SELECT p.id, c."teamId", o.id AS "ownerId" FROM "GivenPromise" p JOIN "Thread" t ON t.id = p."threadId"
      JOIN "Conversation" c ON c.id = t."conversationId"
      LEFT JOIN "Agent" o ON o.id = coalesce(p."ownerId", c."assigneeId") AND o."isActive"
      WHERE p.id = ANY(${uuids(promiseIds)})
    ), present AS (
      SELECT DISTINCT r."agentId" FROM "RosterEntry" r WHERE r."isPublished" AND r."startAt" <= ${now}::timestamptz
        AND r."endAt" > ${now}::timestamptz AND NOT EXISTS (SELECT FROM "TimeOff" f WHERE f."agentId" = r."agentId"
          AND f.state = 'approved' AND f."startAt" <= ${now}::timestamptz AND f."endAt" > ${now}::timestamptz)
    ), near AS (
      SELECT due.id AS "promiseId", a.id AS "agentId", a.id IS NOT DISTINCT FROM due."ownerId" AS "isOwner", a.role,
        a.id IN (SELECT "agentId" FROM present) AS "isOn"
      FROM due JOIN "Agent" a ON a."isActive" AND (a.id = due."ownerId" OR due."teamId" IS NULL OR EXISTS (
        SELECT FROM "TeamMember" m WHERE m."agentId" = a.id AND m."teamId" = due."teamId"))
    ), ranked AS (
      SELECT near.*, CASE WHEN "isOwner" AND ("isOn" OR NOT EXISTS (SELECT FROM present)) THEN 0 WHEN "isOn" THEN 1
        WHEN "isOwner" THEN 2 WHEN role <> 'agent' THEN 3 END AS place FROM near
    )
    SELECT "promiseId", "agentId" FROM ranked r WHERE place IS NOT NULL
      AND place = (SELECT min(o.place) FROM ranked o WHERE o."promiseId" = r."promiseId") ORDER BY 1, 2`;
  const hearers = new Map<string, string[]>();
  for (const { promiseId, agentId } of rows)
    hearers.set(promiseId, [...(hearers.get(promiseId) ?? []), agentId]);
  return hearers;
}
