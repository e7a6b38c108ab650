import type { Ctx } from "@/lib/context/ctx";

export interface Receiver {
  alarmId: string;
  id: string;
  displayName: string;
  email: string;
  locale: string;
  zone: string;
}

/**
 * Whom each alarm tells: the active people of its roles, leads and agents only in the team it looks at, or whose account it
 * looks at, where it is narrowed to one; and those it names.
 */
export async function findReceivers(ctx: Ctx, alarmIds?: readonly string[]): Promise<Receiver[]> {
  return ctx.db.$queryRaw<Receiver[]>`
    SELECT l.id AS "alarmId", g.id, g."displayName", g.email, g.locale, g.zone
    FROM "Alarm" l LEFT JOIN "Account" a ON a.id = l."accountId"
    JOIN "Agent" g ON g."isActive" AND (g.id = ANY(l."toAgentIds") OR (g.role = ANY(l."toRoles") AND (
      g.role = 'admin' OR coalesce(l."teamId", a."teamId") IS NULL OR EXISTS (
        SELECT 1 FROM "TeamMember" m WHERE m."agentId" = g.id AND m."teamId" = coalesce(l."teamId", a."teamId")))))
    WHERE l."deletedAt" IS NULL AND (${alarmIds === undefined} OR l.id = ANY(${[...(alarmIds ?? [])]}::uuid[]))
    ORDER BY lower(g."displayName"), g.id`;
}
