import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { reopen } from "@/lib/conversations/reopen";

const AT_ONCE = 100;

interface Due {
  replyId: string;
  conversationId: string;
  status: string;
}

/**
 * Sees who came to private after they were asked to; where nothing came in time the conversation wakes, once. A resolved
 * one, or an answer that never left, is let be.
 */
export async function settleMoves(outer: Ctx): Promise<number> {
  const now = outer.now();
  await outer.db.$executeRaw`
    UPDATE "PrivateMove" m SET "cameAt" = i.at FROM (
      SELECT p."replyId", min(i."receivedAt") AS at FROM "PrivateMove" p
      JOIN "Conversation" c ON c.id = p."conversationId"
      JOIN "Interaction" i ON i."customerId" = c."customerId" AND i.direction = 'inbound' AND i.audience = 'private'
        AND i.kind <> 'email' AND i."receivedAt" >= p."askedAt"
      WHERE p."cameAt" IS NULL AND p."askedAt" > ${now}::timestamptz - interval '7 days' GROUP BY p."replyId") i
    WHERE i."replyId" = m."replyId"`;
  const due = await outer.db.$queryRaw<Due[]>`
    SELECT m."replyId", m."conversationId", c.status FROM "PrivateMove" m
    JOIN "Conversation" c ON c.id = m."conversationId" JOIN "Reply" r ON r.id = m."replyId"
    WHERE m."cameAt" IS NULL AND m."remindedAt" IS NULL AND m."remindAt" <= ${now}::timestamptz
      AND r.state = 'sent' AND c."joinedIntoId" IS NULL ORDER BY m."remindAt" LIMIT ${AT_ONCE}`;
  for (const { replyId, conversationId, status } of due)
    await inTransaction(outer, async (ctx) => {
      const { count } = await ctx.db.privateMove.updateMany({
        where: { replyId, remindedAt: null },
        data: { remindedAt: ctx.now() },
      });
      if (count === 0 || status === "resolved") return;
      if (status === "waiting") await reopen(ctx, conversationId);
      await recordChanges(ctx, [{ kind: "conversation.changed", conversationId }]);
    });
  await outer.db.$executeRaw`
    DELETE FROM "PrivateMove" m USING "Reply" r WHERE r.id = m."replyId" AND m."remindAt" <= ${now}::timestamptz
      AND r.state IN ('refused', 'failed', 'cancelled')`;
  return due.length;
}
