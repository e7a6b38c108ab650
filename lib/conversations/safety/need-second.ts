import { Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql, uuids } from "@/lib/db/sql";
import { SAFETY_KINDS } from "@/lib/red-flags/schemas";

/**
 * Of these, the conversations with an open safety flag that nobody but the actor has agreed to hide in the last
 * quarter of an hour. The desk's own tasks (an erasure) are held up by none.
 */
export async function needSecond(ctx: Ctx, conversationIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (ctx.actor.type === "system" || conversationIds.length === 0) return new Set();
  const agentId = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT f."conversationId" AS id FROM "Flag" f
    WHERE f."conversationId" = ANY(${uuids(conversationIds)}) AND f."clearedAt" IS NULL
      AND f.kind = ANY(${[...SAFETY_KINDS]}) AND NOT ${agreedSql(ctx, agentId)}`;
  return new Set(rows.map(({ id }) => id));
}

/** A second person stands behind the flag `f`. */
export function agreedSql(ctx: Ctx, agentId: string | null) {
  return sql`EXISTS (SELECT 1 FROM "FlagSecond" s WHERE s."flagId" = f.id AND s."untilAt" > ${ctx.now()}::timestamptz
    AND s."agentId" IS DISTINCT FROM ${agentId}::uuid)`;
}

/** Throws Refused `safety-needs-second` where one person alone would hide somebody in danger. */
export async function requireSecond(ctx: Ctx, conversationId: string): Promise<void> {
  if ((await needSecond(ctx, [conversationId])).size > 0) throw new Refused("safety-needs-second");
}
