import { uuidv7 } from "@/lib/base/ids";
import { after } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Claim } from "@/lib/replies/claim-replies";
import { CALL_MS, LEASE_MS } from "@/lib/replies/rules/outbox-times";
import { keepHoldsOff } from "../hold-lock";
import { findHold } from "../let-go";
import { lockRow, type PartRow, type PostRow } from "../lock-post";
import { notePost } from "../note-post";

export interface PostAttempt {
  id: string;
  position: number;
  text: string;
  attachmentIds: readonly string[];
  replyToExternalId: string | null;
  startedAt: Date;
}

/**
 * Commits that the next part of a claimed post is about to go out, before it does. A hold that was placed since stops it
 * here, in the middle of a thread too, and that is told. Null when it may not go on, `done` when no part is left.
 */
export function beginPostAttempt(outer: Ctx, claim: Claim): Promise<PostAttempt | "done" | null> {
  return inTransaction(outer, async (ctx) => {
    await keepHoldsOff(ctx);
    const post = await lockRow(ctx, claim.id);
    if (post?.state !== "sending" || post.fence !== claim.fence) return null;
    const parts = await ctx.db.plannedPart.findMany({
      where: { postId: post.id },
      orderBy: { position: "asc" },
    });
    const part = parts.find(({ state }) => state !== "sent");
    if (!part) return "done";
    const holdId = post.holdId ?? (await findHold(ctx, post));
    if (holdId) return stopHeld(ctx, post, holdId, parts);
    const startedAt = ctx.now();
    const replyToExternalId = parts[part.position - 1]?.externalId ?? null;
    const id = uuidv7(startedAt, ctx.random);
    const { position, text, attachmentIds } = part;
    await ctx.db.postAttempt.create({
      data: {
        id,
        postId: post.id,
        position,
        fence: claim.fence,
        textHash: part.textHash,
        replyToExternalId,
        newestOwnId: await newestOwnId(ctx, post.accountId),
        startedAt,
        deadlineAt: after(startedAt, CALL_MS),
      },
    });
    await ctx.db.plannedPost.update({
      where: { id: post.id },
      data: { leaseUntil: after(startedAt, LEASE_MS), firstTriedAt: post.firstTriedAt ?? startedAt },
    });
    await ctx.db.plannedPart.update({
      where: { postId_position: { postId: post.id, position } },
      data: { state: "sending" },
    });
    return { id, position, text, attachmentIds, replyToExternalId, startedAt };
  });
}

async function stopHeld(ctx: Ctx, post: PostRow, holdId: string, parts: readonly PartRow[]): Promise<null> {
  await ctx.db.plannedPost.update({
    where: { id: post.id },
    data: { state: "planned", holdId, leaseUntil: null, fence: { increment: 1 } },
  });
  const sent = parts.filter(({ state }) => state === "sent").length;
  await notePost(ctx, "stopped", post, { holdId, sent, of: parts.length });
  return null;
}

/** Our newest own post that we planned: whatever goes out now has a later id. */
async function newestOwnId(ctx: Ctx, accountId: string): Promise<string | null> {
  const rows = await ctx.db.$queryRaw<{ externalId: string | null }[]>`
    SELECT t."externalId" FROM "PlannedPart" t JOIN "PlannedPost" p ON p.id = t."postId"
    WHERE p."accountId" = ${accountId}::uuid AND t."externalId" IS NOT NULL
    ORDER BY t."sentAt" DESC, t.position DESC LIMIT 1`;
  return rows[0]?.externalId ?? null;
}
