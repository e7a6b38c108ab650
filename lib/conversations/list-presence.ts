import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { sql, uuids } from "@/lib/db/sql";
import type { PresenceView } from "./presence-schemas";
import { PRESENCE_MS } from "./see-presence";

interface Row {
  conversationId: string;
  customerId: string;
  channel: string;
  agentId: string;
  displayName: string;
  initials: string | null;
  state: string;
}

/**
 * Who looks at or types in these conversations, or another of the same people, now; the actor left out, and conversations
 * the actor may not see.
 */
export async function listPresence(ctx: Ctx, conversationIds: readonly string[]): Promise<PresenceView[]> {
  if (conversationIds.length === 0) return [];
  const since = new Date(ctx.now().getTime() - PRESENCE_MS);
  const own = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT p."conversationId", c."customerId", c."lastChannel" AS channel, p."agentId", a."displayName", i.initials, p.state
    FROM "Presence" p JOIN "Conversation" c ON c.id = p."conversationId" JOIN "Agent" a ON a.id = p."agentId"
    LEFT JOIN "InitialsHolder" i ON i."agentId" = a.id AND i."untilAt" IS NULL
    WHERE c."customerId" IN (SELECT o."customerId" FROM "Conversation" o WHERE o.id = ANY(${uuids(conversationIds)})) AND p."seenAt" > ${since}::timestamptz
      AND p."agentId" IS DISTINCT FROM ${own}::uuid AND ${maySeeSql(ctx.actor, sql`c."teamId"`, sql`c.tags`)}
    ORDER BY a."displayName"`;
  return rows.map((row) => ({
    conversationId: row.conversationId,
    customerId: row.customerId,
    channel: row.channel,
    agent: { id: row.agentId, displayName: row.displayName, initials: row.initials ?? "" },
    state: row.state === "typing" ? "typing" : "looking",
  }));
}
