import { maySeeSql } from "@/lib/agents/may-see-sql";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";

/** Throws NotFound for a missing conversation and, alike, for one the actor may not know of. */
export async function requireVisible(ctx: Ctx, conversationId: string): Promise<void> {
  const rows = await ctx.db.$queryRaw<unknown[]>`SELECT 1 FROM "Conversation"
    WHERE id = ${conversationId}::uuid AND ${maySeeSql(ctx.actor, sql`"teamId"`)}`;
  if (rows.length === 0) throw new NotFound("not-found");
}
