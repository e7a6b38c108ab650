import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

/**
 * Takes the words and the provider's ids out of replies and their attempts, what was promised, asked to be let out, approved or
 * answered by a department, and what the person answered when they were asked how it went; states and times stay.
 */
export async function eraseReplies(ctx: Ctx, replyIds: readonly string[]): Promise<void> {
  if (replyIds.length === 0) return;
  const ids = uuids(replyIds);
  await ctx.db.$executeRaw`
    WITH parts AS (
      UPDATE "ReplyPart" SET text = '', "textHash" = '', "externalId" = NULL WHERE "replyId" = ANY(${ids})
    ), attempts AS (
      UPDATE "Attempt" SET "textHash" = '', "replyToExternalId" = NULL, "newestOwnId" = NULL, "values" = NULL
      WHERE "replyId" = ANY(${ids})
    ), hides AS (UPDATE "HideOrder" SET reason = '', "values" = NULL WHERE "interactionId" = ANY(${ids})),
    releases AS (
      UPDATE "GuardRelease" SET text = '', reason = '-', "textHash" = id::text WHERE "conversationId" IN (
        SELECT i."conversationId" FROM "Interaction" i WHERE i.id = ANY(${ids}))
    ),
    approvals AS (
      UPDATE "Approval" SET text = '', "textHash" = id::text, input = '{}', comment = NULL, "sentText" = NULL,
        state = CASE WHEN state = 'waiting' THEN 'expired' ELSE state END, "decidedAt" = coalesce("decidedAt", ${ctx.now()})
      WHERE "conversationId" IN (SELECT i."conversationId" FROM "Interaction" i WHERE i.id = ANY(${ids}))
    ),
    sides AS (
      UPDATE "SideConversation" SET text = '', subject = '', "interactionIds" = '{}' WHERE "conversationId" IN (
        SELECT i."conversationId" FROM "Interaction" i WHERE i.id = ANY(${ids}))
    ),
    promises AS (
      UPDATE "GivenPromise" SET what = '-', "moveReason" = NULL, "endReason" = 'erased', "releasedAt" = CASE WHEN "keptAt" IS NULL
        THEN coalesce("releasedAt", ${ctx.now()}::timestamptz) END
      WHERE "interactionId" = ANY(${ids})
    ),
    asks AS (
      UPDATE "SatisfactionAsk" SET score = NULL, "tokenHash" = NULL
      WHERE "replyId" = ANY(${ids}) OR "answerId" = ANY(${ids})
    )
    UPDATE "Reply" SET "textHash" = '', "replyToExternalId" = NULL, "recipientExternalId" = NULL, "values" = NULL,
      "takeBackReason" = CASE WHEN "takeBackReason" IS NOT NULL THEN '' END
    WHERE id = ANY(${ids})`;
}

/** Takes the words alone: what ages out keeps the ids it is known by. */
export async function wipeReplies(ctx: Ctx, replyIds: readonly string[]): Promise<void> {
  if (replyIds.length === 0) return;
  await ctx.db.replyPart.updateMany({ where: { replyId: { in: [...replyIds] } }, data: { text: "" } });
}
