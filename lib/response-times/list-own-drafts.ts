import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { OwnDraft } from "./my-day-schemas";

const SHOWN = 20;
const EXCERPT = 200;

/** What an agent has typed and not sent, the newest first; the beginning of each. */
export async function listOwnDrafts(ctx: Ctx, agentId: string): Promise<OwnDraft[]> {
  const rows = await ctx.db.$queryRaw<(Omit<OwnDraft, "savedAt"> & { savedAt: Date })[]>`
    SELECT d."conversationId", p."displayName" AS customer, left(btrim(d.text), ${EXCERPT}::int) AS text, d."savedAt"
    FROM "Draft" d JOIN "Conversation" c ON c.id = d."conversationId" JOIN "Customer" p ON p.id = c."customerId"
    WHERE d."agentId" = ${agentId}::uuid AND NOT p."isRestricted" AND ${maySeeSql(ctx.actor, sql`c."teamId"`)}
    ORDER BY d."savedAt" DESC LIMIT ${SHOWN}::int`;
  return rows.map((row) => ({ ...row, savedAt: row.savedAt.toISOString() }));
}
