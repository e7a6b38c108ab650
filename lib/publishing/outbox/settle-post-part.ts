import type { Ctx } from "@/lib/context/ctx";
import type { PostRow } from "../lock-post";
import { notePost } from "../note-post";

interface SentPart {
  position: number;
  /** Null when a person settled it without one. */
  externalId: string | null;
  sentAt: Date;
}

/**
 * Writes down that a part is at the provider, whoever found out: the call, a look, our own post coming back, or a
 * person. With the last part the post is sent; before it, the rest goes on. Idempotent. The caller holds the row.
 */
export async function settlePostPart(ctx: Ctx, post: PostRow, part: SentPart): Promise<void> {
  const { position, externalId, sentAt } = part;
  const { count } = await ctx.db.plannedPart.updateMany({
    where: { postId: post.id, position, state: { not: "sent" } },
    data: { state: "sent", externalId, sentAt },
  });
  if (count === 0) return noteDouble(ctx, post, part);
  await ctx.db.postAttempt.updateMany({
    where: { postId: post.id, position, OR: [{ endedAt: null }, { outcome: "unknown" }] },
    data: { endedAt: ctx.now(), outcome: "found" },
  });
  const { accountId } = post;
  if (externalId) await ctx.db.nativePost.deleteMany({ where: { accountId, externalId } });
  const parts = await ctx.db.plannedPart.findMany({
    where: { postId: post.id },
    orderBy: { position: "asc" },
  });
  const left = parts.filter(({ state }) => state !== "sent").length;
  if (left === 0) {
    await ctx.db.plannedPost.update({
      where: { id: post.id },
      data: {
        state: "sent",
        sentAt: parts[0]?.sentAt ?? sentAt,
        endedAt: ctx.now(),
        leaseUntil: null,
        nextLookAt: null,
        code: null,
      },
    });
    await notePost(ctx, "sent", post, { parts: parts.length, externalId: parts[0]?.externalId ?? null });
    ctx.bell.ring("outbox");
    return;
  }
  if (post.state !== "unconfirmed") return;
  await ctx.db.plannedPost.update({
    where: { id: post.id },
    data: { state: "planned", sendAfter: ctx.now(), nextLookAt: null, leaseUntil: null, code: null },
  });
  ctx.bell.ring("outbox");
}

/** A second id for a part means that it is at the provider twice: a person must see that. */
async function noteDouble(ctx: Ctx, post: PostRow, { position, externalId }: SentPart): Promise<void> {
  const which = { postId_position: { postId: post.id, position } };
  const part = await ctx.db.plannedPart.findUnique({ where: which });
  if (!part?.externalId || externalId === null || part.externalId === externalId) return;
  await ctx.db.plannedPost.update({
    where: { id: post.id },
    data: { code: "sent-twice", values: { externalId } },
  });
  await notePost(ctx, "sent-twice", post, { position, externalId });
}
