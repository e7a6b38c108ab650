import { after, DAY } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { lockConversations } from "@/lib/conversations/rebuild-turns";
import { giveBackText } from "./give-back-text";
import { settleApproval } from "./settle-approval";

const KEPT_MS = 3 * DAY;
const AT_ONCE = 50;

/**
 * Gives back what nobody decided in three days, and what waits on a matter that is resolved or joined into another: the
 * text lies in its writer's draft again. Any number of workers may run it. Answers how many.
 */
export async function expireApprovals(outer: Ctx): Promise<number> {
  return inTransaction(outer, async (ctx) => {
    const due = await ctx.db.$queryRaw<{ id: string; conversationId: string }[]>`
      SELECT p.id, p."conversationId" FROM "Approval" p JOIN "Conversation" c ON c.id = p."conversationId"
      WHERE p.state = 'waiting' AND (p."askedAt" < ${after(ctx.now(), -KEPT_MS)}::timestamptz
        OR c.status = 'resolved' OR c."joinedIntoId" IS NOT NULL)
      ORDER BY p.id LIMIT ${AT_ONCE}`;
    await lockConversations(
      ctx,
      due.map(({ conversationId }) => conversationId),
    );
    const still = await ctx.db.approval.findMany({
      where: { id: { in: due.map(({ id }) => id) }, state: "waiting" },
    });
    for (const stored of still) {
      await settleApproval(ctx, stored, "expired");
      await giveBackText(ctx, stored);
    }
    return still.length;
  });
}
