import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { uuids } from "@/lib/db/sql";

/** Opens what was reserved for these people: what it waited for came true. Answers how many it was. */
export async function offerReserved(ctx: Ctx, affectedIds: readonly string[]): Promise<number> {
  if (affectedIds.length === 0) return 0;
  const rows = await ctx.db.$queryRaw<{ conversationId: string | null }[]>`
    WITH offered AS (
      UPDATE "Claim" SET state = 'offered', "offeredAt" = ${ctx.now()}::timestamptz
      WHERE state = 'reserved' AND "affectedId" IN (
        SELECT o.id FROM "Affected" a JOIN "Handle" h ON h.id = a."handleId"
          JOIN "Handle" l ON l."customerId" = h."customerId"
          JOIN "Affected" o ON o."handleId" = l.id AND o."incidentId" = a."incidentId"
        WHERE a.id = ANY(${uuids(affectedIds)}))
      RETURNING id, "handleId")
    SELECT DISTINCT ON (f.id) t."conversationId" FROM offered f LEFT JOIN "Thread" t ON t."handleId" = f."handleId"`;
  await recordChanges(
    ctx,
    rows.flatMap(({ conversationId }) =>
      conversationId ? [{ kind: "conversation.changed" as const, conversationId }] : [],
    ),
  );
  return rows.length;
}
