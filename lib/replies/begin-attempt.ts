import { uuidv7 } from "@/lib/base/ids";
import { after } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Claim } from "./claim-replies";
import { cancelIfOvertaken } from "./later/cancel-if-overtaken";
import { CALL_MS, LEASE_MS } from "./rules/outbox-times";

export interface BegunAttempt {
  id: string;
  position: number;
  text: string;
  attachmentIds: readonly string[];
  replyToExternalId: string | null;
  startedAt: Date;
}

/**
 * Commits that the next part of a claimed reply is about to go out, before it does: whatever happens afterwards,
 * the row says that it may have. Renews the lease. Null when the claim has passed to another or
 * the customer wrote before a scheduled one left, `done` when no part
 * is left.
 */
export async function beginAttempt(ctx: Ctx, claim: Claim): Promise<BegunAttempt | "done" | null> {
  return inTransaction(ctx, async (ctx) => {
    const startedAt = ctx.now();
    const renewed = await ctx.db.reply.updateMany({
      where: { id: claim.id, fence: claim.fence, state: "sending" },
      data: { leaseUntil: after(startedAt, LEASE_MS) },
    });
    if (renewed.count === 0) return null;
    const reply = await ctx.db.reply.findUniqueOrThrow({ where: { id: claim.id } });
    if (await cancelIfOvertaken(ctx, reply)) return null;
    const parts = await ctx.db.replyPart.findMany({
      where: { replyId: claim.id },
      orderBy: { position: "asc" },
    });
    const part = parts.find(({ state }) => state !== "sent");
    if (!part) return "done";
    const before = parts.find(({ position }) => position === part.position - 1);
    const replyToExternalId =
      reply.audience === "public" ? (before?.externalId ?? reply.replyToExternalId) : reply.replyToExternalId;
    const id = uuidv7(startedAt, ctx.random);
    await ctx.db.attempt.create({
      data: {
        id,
        replyId: claim.id,
        position: part.position,
        fence: claim.fence,
        textHash: part.textHash,
        replyToExternalId,
        newestOwnId: await newestOwnId(ctx, reply),
        startedAt,
        deadlineAt: after(startedAt, CALL_MS),
      },
    });
    await ctx.db.replyPart.update({
      where: { replyId_position: { replyId: claim.id, position: part.position } },
      data: { state: "sending" },
    });
    const { position, text, attachmentIds } = part;
    return { id, position, text, attachmentIds, replyToExternalId, startedAt };
  });
}

/** Our newest own message that we know of: whatever goes out now has a later id. */
async function newestOwnId(ctx: Ctx, reply: { accountId: string; audience: string }): Promise<string | null> {
  const rows = await ctx.db.$queryRaw<{ externalId: string | null }[]>`
    SELECT p."externalId" FROM (
      SELECT id FROM "Reply" WHERE "accountId" = ${reply.accountId}::uuid AND audience = ${reply.audience}
        AND "sentAt" IS NOT NULL ORDER BY "sentAt" DESC LIMIT 1) newest
    JOIN "ReplyPart" p ON p."replyId" = newest.id ORDER BY p.position DESC LIMIT 1`;
  return rows[0]?.externalId ?? null;
}
