import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

/** Takes out of handover sheets what names the people of these conversations; a note on top may, so it goes with them. */
export async function wipeSheets(ctx: Ctx, conversationIds: readonly string[]): Promise<void> {
  await ctx.db.$executeRaw`
    WITH lines AS (
      UPDATE "HandoverLine" SET "customerName" = '', "nextStep" = '', reason = CASE WHEN reason IS NOT NULL THEN '' END
      WHERE "conversationId" = ANY(${uuids(conversationIds)}) RETURNING "handoverId"
    )
    UPDATE "Handover" SET note = '' WHERE id IN (SELECT "handoverId" FROM lines) AND note <> ''`;
}
