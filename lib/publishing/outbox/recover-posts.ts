import { after } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { WORKER_DIED } from "@/lib/replies/doubt-reply";
import { LEASE_MS } from "@/lib/replies/rules/outbox-times";
import { lockRow } from "../lock-post";
import { doubtPost } from "./doubt-post";

const BATCH = 50;

/**
 * Takes up posts whose worker died: with an open attempt they may be at the provider and are in doubt; without one
 * nothing more went out and they queue again. The fence keeps a worker that comes back from deciding.
 */
export async function recoverPosts(ctx: Ctx): Promise<number> {
  const lost = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "PlannedPost" WHERE state = 'sending' AND "leaseUntil" < ${ctx.now()}
    ORDER BY "leaseUntil" LIMIT ${BATCH}`;
  for (const { id } of lost) await inTransaction(ctx, (ctx) => recover(ctx, id));
  return lost.length;
}

async function recover(ctx: Ctx, id: string): Promise<void> {
  const post = await lockRow(ctx, id);
  if (post?.state !== "sending" || post.leaseUntil === null || post.leaseUntil >= ctx.now()) return;
  const open = await ctx.db.postAttempt.findFirst({
    where: { postId: id, endedAt: null },
    orderBy: { startedAt: "desc" },
  });
  if (open) {
    const renewedAt = after(post.leaseUntil, -LEASE_MS);
    const endedAt = open.startedAt > renewedAt ? open.startedAt : renewedAt;
    await ctx.db.postAttempt.updateMany({
      where: { postId: id, endedAt: null },
      data: { endedAt, outcome: "unknown", code: WORKER_DIED },
    });
    return doubtPost(ctx, post, { position: open.position, endedAt }, WORKER_DIED);
  }
  await ctx.db.plannedPost.update({
    where: { id },
    data: { state: "planned", fence: { increment: 1 }, leaseUntil: null, sendAfter: ctx.now() },
  });
  await ctx.db.plannedPart.updateMany({
    where: { postId: id, state: "sending" },
    data: { state: "waiting" },
  });
  ctx.bell.ring("outbox");
}
