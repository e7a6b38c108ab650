import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

/**
 * Wipes the raw bytes that brought these interactions, and the provider's ids in quarantine. Bytes still to be read
 * are wiped by `wipeErasedRaw` once they are.
 */
export async function eraseRaw(ctx: Ctx, interactionIds: readonly string[]): Promise<void> {
  if (interactionIds.length === 0) return;
  await ctx.db.$executeRaw`
    WITH raws AS (
      SELECT "rawEventId", "receivedAt" FROM "InteractionRaw" WHERE "interactionId" = ANY(${uuids(interactionIds)})
    ), aside AS (
      UPDATE "Quarantine" q SET "externalId" = NULL, "values" = NULL, "releasedAt" = coalesce(q."releasedAt", ${ctx.now()}::timestamptz)
      FROM raws r WHERE q."rawEventId" = r."rawEventId" AND q."externalId" IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM "Quarantine" o WHERE o."rawEventId" = q."rawEventId" AND o.id <> q.id)
    )
    UPDATE "RawEvent" e SET body = NULL, state = 'wiped' FROM raws r
    WHERE e.id = r."rawEventId" AND e."receivedAt" = r."receivedAt" AND e.state IN ('done', 'quarantined')`;
}

/** Wipes raw bytes, read by now, in which something came again that was erased, or a card number stands unmasked. */
export async function wipeErasedRaw(
  ctx: Ctx,
  raws: readonly { id: string; receivedAt: Date }[],
): Promise<void> {
  for (const { id, receivedAt } of raws) {
    await ctx.db.rawEvent.updateMany({
      where: { id, receivedAt, state: { in: ["done", "quarantined"] } },
      data: { body: null, state: "wiped" },
    });
  }
}
