import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

/** Takes what was written about people with these handles out of mutes, blocks, spam marks and reports; that they were, and when, stays. */
export async function eraseAbuse(ctx: Ctx, handleIds: readonly string[]): Promise<void> {
  await ctx.db.$executeRaw`
    WITH people AS MATERIALIZED (SELECT "customerId" AS id FROM "Handle" WHERE id = ANY(${uuids(handleIds)})),
    matters AS MATERIALIZED (SELECT DISTINCT "conversationId" AS id FROM "Thread" WHERE "handleId" = ANY(${uuids(handleIds)})),
    muted AS (UPDATE "MutedCustomer" SET reason = '-' WHERE "customerId" IN (SELECT id FROM people)),
    off AS (UPDATE "TakenOff" SET reason = '-' WHERE "customerId" IN (SELECT id FROM people)),
    spam AS (UPDATE "SpamMark" SET reason = '-' WHERE "conversationId" IN (SELECT id FROM matters)),
    blocked AS (UPDATE "BlockOrder" SET reason = '-', "values" = NULL WHERE "handleId" = ANY(${uuids(handleIds)}))
    UPDATE "WordReport" SET reason = '-', outcome = CASE WHEN outcome IS NOT NULL THEN '-' END
    WHERE "interactionId" IN (SELECT i.id FROM "Interaction" i WHERE i."handleId" = ANY(${uuids(handleIds)}))`;
}
