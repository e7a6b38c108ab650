import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

/** Of these, the conversations somebody waits for an answer in and no answer is under way: only a reason closes them. Thanks wait for none. */
export async function listUnanswered(
  ctx: Ctx,
  conversationIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT "conversationId" AS id FROM "Turn" t
    WHERE "conversationId" = ANY(${uuids(conversationIds)}) AND "endedAt" IS NULL AND NOT "isCloser" AND NOT EXISTS (
      SELECT 1 FROM "Reply" r WHERE r."conversationId" = t."conversationId" AND r.state IN ('queued', 'sending', 'unconfirmed'))`;
  return new Set(rows.map(({ id }) => id));
}
