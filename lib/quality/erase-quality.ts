import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

/** Takes what was typed about these interactions out of reviews and off the shelf; scores stay, they name nobody. */
export async function eraseQuality(ctx: Ctx, interactionIds: readonly string[]): Promise<void> {
  if (interactionIds.length === 0) return;
  const ids = uuids(interactionIds);
  await ctx.db.$executeRaw`DELETE FROM "ReviewComment" WHERE "interactionId" = ANY(${ids})`;
  await ctx.db.$executeRaw`DELETE FROM "ProudAnswer" WHERE "interactionId" = ANY(${ids})`;
  await ctx.db
    .$executeRaw`UPDATE "Review" SET summary = '', reply = CASE WHEN reply IS NULL THEN NULL ELSE 'erased' END
    WHERE "conversationId" IN (SELECT "conversationId" FROM "Interaction" WHERE id = ANY(${ids}))
      AND (summary <> '' OR reply IS NOT NULL)`;
}
