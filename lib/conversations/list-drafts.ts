import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { actingAgent } from "./acting-agent";

export interface DraftPlace {
  conversationId: string;
  savedAt: string;
}

const SHOWN = 200;

/** Where the agent has something typed and not sent, newest first. */
export async function listDrafts(ctx: Ctx): Promise<DraftPlace[]> {
  const { agentId } = actingAgent(ctx.actor);
  const rows = await ctx.db.$queryRaw<{ conversationId: string; savedAt: Date }[]>`
    SELECT d."conversationId", d."savedAt" FROM "Draft" d JOIN "Conversation" c ON c.id = d."conversationId"
    WHERE d."agentId" = ${agentId}::uuid AND ${maySeeSql(ctx.actor, sql`c."teamId"`, sql`c.tags`)}
    ORDER BY d."savedAt" DESC LIMIT ${SHOWN}`;
  return rows.map(({ conversationId, savedAt }) => ({ conversationId, savedAt: savedAt.toISOString() }));
}
