import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { wipePages } from "@/lib/coverage/on-call/wipe-pages";
import { uuids } from "@/lib/db/sql";
import { wipeSheets } from "./handovers/wipe-sheets";
import { lockConversations, rebuildTurns } from "./rebuild-turns";
import { recordActs } from "./record-acts";
import { eraseFlags } from "./wipe-flag-words";

/**
 * Settles every conversation of these handles and takes what was typed about them out of the desk's own log: drafts,
 * reasons, where the threads lie. Clocks and turns stay. Answers the conversations.
 */
export function closeErased(outer: Ctx, handleIds: readonly string[]): Promise<string[]> {
  return inTransaction(outer, async (ctx) => {
    const handles = uuids(handleIds);
    const rows = await ctx.db.$queryRaw<{ id: string; status: string }[]>`
      SELECT DISTINCT c.id, c.status FROM "Thread" t JOIN "Conversation" c ON c.id = t."conversationId"
      WHERE t."handleId" = ANY(${handles})`;
    const ids = rows.map(({ id }) => id);
    await lockConversations(ctx, ids);
    const unresolved = rows.filter(({ status }) => status !== "resolved");
    await ctx.db.$executeRaw`
      UPDATE "Conversation" SET status = 'resolved', "resolvedAt" = ${ctx.now()}::timestamptz, "snoozedUntil" = NULL
      WHERE id = ANY(${uuids(unresolved.map(({ id }) => id))})`;
    await recordActs(
      ctx,
      unresolved.map(({ id, status }) => ({
        conversationId: id,
        kind: "resolved",
        values: { from: status, reason: "erased" },
      })),
    );
    await ctx.db.$executeRaw`
      UPDATE "ConversationAct" SET "values" = jsonb_set("values", '{reason}', '"erased"')
      WHERE "conversationId" = ANY(${uuids(ids)}) AND "values" ? 'reason'`;
    await rebuildTurns(ctx, ids);
    await eraseFlags(ctx, handleIds);
    await ctx.db.draft.deleteMany({ where: { conversationId: { in: ids } } });
    await wipeSheets(ctx, ids);
    await wipePages(ctx, ids);
    await ctx.db.$executeRaw`
      DELETE FROM "CallDraft" WHERE "values"->>'conversationId' = ANY(${ids}::text[]) OR "values"->>'customerId' IN (
        SELECT "customerId"::text FROM "Handle" WHERE id = ANY(${handles}))`;
    await ctx.db.$executeRaw`
      UPDATE "Callback" b SET number = '', "endReason" = NULL, "endedAt" = coalesce(b."endedAt", ${ctx.now()}::timestamptz),
        ending = coalesce(b.ending, 'dropped')
      FROM "Interaction" i WHERE i.id = b."interactionId" AND i."handleId" = ANY(${handles})`;
    await ctx.db.$executeRaw`
      UPDATE "Call" SET number = NULL, note = '', promised = NULL, "externalId" = 'erased:' || id
      WHERE "handleId" = ANY(${handles}) AND "interactionId" IS NULL`;
    await ctx.db.$executeRaw`
      UPDATE "Thread" SET place = 'erased:' || id WHERE "handleId" = ANY(${handles}) AND place NOT LIKE 'erased:%'`;
    return ids;
  });
}
