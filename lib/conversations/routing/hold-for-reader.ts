import { Conflict, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getVisible } from "../get-visible";
import { lockVisible } from "../lock-visible";
import { recordActs } from "../record-acts";
import { snoozeUntil } from "../rules/snooze-times";
import { unreadOf } from "../rules/unread-language";
import { requireSecond } from "../safety/need-second";
import type { Conversation } from "../schemas";
import { listReaders } from "./list-readers";

/**
 * Holds a conversation for whoever reads its language next: theirs, put aside until their shift begins. Its turn runs on
 * and what was promised stays. Throws Refused `language-read` when somebody on shift reads it, `no-next-reader`, `safety-needs-second`;
 * Conflict `already-resolved`.
 */
export async function holdForReader(outer: Ctx, conversationId: string): Promise<Conversation> {
  const readers = await listReaders(outer);
  await inTransaction(outer, async (ctx) => {
    const { status, teamId, assigneeId } = await lockVisible(ctx, conversationId);
    if (status === "resolved") throw new Conflict("already-resolved");
    await requireSecond(ctx, conversationId);
    const { language } = await ctx.db.conversation.findUniqueOrThrow({
      where: { id: conversationId },
      select: { language: true },
    });
    const unread = unreadOf({ language, teamId }, readers);
    if (!unread) throw new Refused("language-read");
    if (!unread.next) throw new Refused("no-next-reader", { language: unread.language });
    const { agentId } = unread.next;
    const until = snoozeUntil(new Date(unread.next.at), ctx.now());
    await ctx.db
      .$executeRaw`UPDATE "Conversation" SET status = 'snoozed', "snoozedUntil" = ${until}::timestamptz,
      "assigneeId" = ${agentId}::uuid, "changeNumber" = "changeNumber" + 1 WHERE id = ${conversationId}::uuid`;
    const because = [{ code: "speaks", values: { language: unread.language } }];
    await recordActs(ctx, [
      { conversationId, kind: "assigned", values: { from: assigneeId, to: agentId, by: "held", because } },
      { conversationId, kind: "snoozed", values: { from: status, until: until.toISOString() } },
    ]);
  });
  return getVisible(outer, conversationId);
}
