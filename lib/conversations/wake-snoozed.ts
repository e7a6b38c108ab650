import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { passOn } from "./handovers/pass-on";
import { rebuildTurns } from "./rebuild-turns";
import { recordActs } from "./record-acts";

const AT_ONCE = 200;

/** Opens what was put aside until now, due at once where no turn says otherwise; whose owner is off goes on. Two at a time never wake the same. */
export async function wakeSnoozed(outer: Ctx): Promise<number> {
  const woken = await inTransaction(outer, async (ctx) => {
    const due = await ctx.db.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Conversation" WHERE status = 'snoozed' AND "snoozedUntil" <= ${ctx.now()}::timestamptz
      ORDER BY "snoozedUntil" LIMIT ${AT_ONCE} FOR NO KEY UPDATE SKIP LOCKED`;
    const ids = due.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await ctx.db
      .$executeRaw`UPDATE "Conversation" SET status = 'open', "dueAt" = coalesce("dueAt", "snoozedUntil"),
      "snoozedUntil" = NULL WHERE id = ANY(${uuids(ids)})`;
    await rebuildTurns(ctx, ids);
    await recordActs(
      ctx,
      ids.map((conversationId) => ({ conversationId, kind: "woken" })),
    );
    await passOn(ctx, ids);
    return ids.length;
  });
  return woken < AT_ONCE ? woken : woken + (await wakeSnoozed(outer));
}
