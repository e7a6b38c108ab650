import type { Ctx } from "@/lib/context/ctx";
import type { PresenceView } from "@/lib/conversations/presence-schemas";
import { PRESENCE_MS } from "@/lib/conversations/see-presence";
import { uuids } from "@/lib/db/sql";

export interface Presence {
  conversationId: string;
  teamId: string | null;
  tags: string[];
  presence: PresenceView[];
}

/** Who looks at and who types in these conversations, with the team that rights go by. */
export async function loadPresence(ctx: Ctx, conversationIds: readonly string[]): Promise<Presence[]> {
  if (conversationIds.length === 0) return [];
  const since = new Date(ctx.now().getTime() - PRESENCE_MS);
  return ctx.db.$queryRaw<Presence[]>`
    SELECT c.id AS "conversationId", c."teamId", c.tags, coalesce(jsonb_agg(jsonb_build_object(
      'conversationId', c.id, 'customerId', c."customerId", 'channel', c."lastChannel", 'state', p.state, 'agent', jsonb_build_object(
        'id', a.id, 'displayName', a."displayName", 'initials', coalesce(i.initials, '')))
      ORDER BY p."seenAt") FILTER (WHERE a.id IS NOT NULL), '[]') AS presence
    FROM "Conversation" c
    LEFT JOIN "Presence" p ON p."conversationId" = c.id AND p."seenAt" > ${since}
    LEFT JOIN "Agent" a ON a.id = p."agentId"
    LEFT JOIN "InitialsHolder" i ON i."agentId" = a.id AND i."untilAt" IS NULL
    WHERE c.id = ANY(${uuids(conversationIds)}) GROUP BY c.id`;
}
