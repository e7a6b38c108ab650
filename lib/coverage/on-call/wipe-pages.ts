import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

/** Takes what was typed out of pages about these conversations; that somebody was paged stays. */
export async function wipePages(ctx: Ctx, conversationIds: readonly string[]): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE "Page" SET reason = 'erased' WHERE "conversationId" = ANY(${uuids(conversationIds)})`;
}
