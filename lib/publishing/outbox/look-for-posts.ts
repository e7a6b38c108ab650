import { after } from "@/lib/base/time";
import type { LookOutcome, Sought } from "@/lib/channels/channel";
import { type Ctx, inTransaction, type WorkerCtx } from "@/lib/context/ctx";
import { accountRef } from "@/lib/replies/account-ref";
import { afterLook } from "@/lib/replies/rules/after-look";
import { LEASE_MS } from "@/lib/replies/rules/outbox-times";
import { lockRow, type PostRow } from "../lock-post";
import { notePost } from "../note-post";
import { settlePostPart } from "./settle-post-part";

const AT_ONCE = 8;

/** Looks for posts in doubt whose time has come, on our own side of the wire. Answers how many. */
export async function lookForPosts(ctx: WorkerCtx): Promise<number> {
  const now = ctx.now();
  const due = await ctx.db.$queryRaw<PostRow[]>`
    UPDATE "PlannedPost" SET "leaseUntil" = ${after(now, LEASE_MS)}, fence = fence + 1
    WHERE id IN (
      SELECT id FROM "PlannedPost" WHERE state = 'unconfirmed' AND "nextLookAt" <= ${now}
        AND ("leaseUntil" IS NULL OR "leaseUntil" < ${now})
      ORDER BY "nextLookAt" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
    RETURNING *`;
  await Promise.all(due.map((post) => lookForPost(ctx, post)));
  return due.length;
}

/** Found, it is adopted; not found after the third look, it goes once more; after that a person decides. */
async function lookForPost(ctx: WorkerCtx, post: PostRow): Promise<void> {
  const sought = await soughtOf(ctx, post);
  const channel = sought && ctx.channels.get(sought.what.account.channel);
  if (!channel) return;
  let seen: LookOutcome;
  try {
    seen = await channel.lookFor(sought.what);
  } catch {
    seen = { found: "unknown", retryAt: after(ctx.now(), 30_000) };
  }
  await inTransaction(ctx, async (ctx) => {
    const held = await lockRow(ctx, post.id);
    if (held?.state !== "unconfirmed" || held.fence !== post.fence) return;
    if (seen.found === true) {
      const { externalId, sentAt } = seen;
      return settlePostPart(ctx, held, { position: sought.position, externalId, sentAt });
    }
    const follows = afterLook({
      triedAt: sought.triedAt,
      retryAt: seen.found === "unknown" ? seen.retryAt : null,
      isBlind: seen.found === "nowhere",
      looks: held.looks,
      wasRetried: held.retriedUnconfirmed,
      now: ctx.now(),
    });
    await carryOn(ctx, held, sought.position, follows);
  });
}

async function carryOn(
  ctx: Ctx,
  post: PostRow,
  position: number,
  follows: ReturnType<typeof afterLook>,
): Promise<void> {
  const { looks } = follows;
  const next = {
    again: { nextLookAt: follows.step === "again" ? follows.at : null },
    resend: {
      state: "planned",
      sendAfter: ctx.now(),
      retriedUnconfirmed: true,
      code: null,
      nextLookAt: null,
    },
    person: { code: "needs-person", endedAt: ctx.now(), nextLookAt: null },
  }[follows.step];
  await ctx.db.plannedPost.update({ where: { id: post.id }, data: { ...next, looks, leaseUntil: null } });
  if (follows.step === "again") return;
  if (follows.step === "resend") {
    await ctx.db.plannedPart.updateMany({
      where: { postId: post.id, position, state: { not: "sent" } },
      data: { state: "waiting" },
    });
    ctx.bell.ring("outbox");
  }
  await notePost(ctx, follows.step === "resend" ? "sent-again" : "needs-person", post, { position, looks });
}

async function soughtOf(
  ctx: Ctx,
  post: PostRow,
): Promise<{ what: Sought; position: number; triedAt: Date } | null> {
  const part = await ctx.db.plannedPart.findFirst({
    where: { postId: post.id, state: { not: "sent" } },
    orderBy: { position: "asc" },
  });
  if (!part) return null;
  const { position, text } = part;
  const attempts = await ctx.db.postAttempt.findMany({
    where: { postId: post.id, position },
    orderBy: { startedAt: "asc" },
  });
  const [first, last] = [attempts.at(0), attempts.at(-1)];
  if (!first || !last) return null;
  const account = await accountRef(ctx, post.accountId);
  const kind = ctx.traits.get(account.channel)?.audiences.find(({ audience }) => audience === "public")?.kind;
  if (!kind) return null;
  const taken = await ctx.db.$queryRaw<{ externalId: string }[]>`
    SELECT "externalId" FROM "PlannedPart" WHERE "externalId" IS NOT NULL AND "sentAt" >= ${after(first.startedAt, -60_000)}
    UNION SELECT "externalId" FROM "ReplyPart" WHERE "externalId" IS NOT NULL AND "sentAt" >= ${after(first.startedAt, -60_000)}`;
  const what: Sought = {
    account,
    kind,
    audience: "public",
    text,
    ...(last.replyToExternalId ? { replyToExternalId: last.replyToExternalId } : {}),
    ...(first.newestOwnId ? { newestOwnId: first.newestOwnId } : {}),
    startedAt: first.startedAt,
    taken: taken.map(({ externalId }) => externalId),
  };
  return { what, position, triedAt: last.endedAt ?? last.startedAt };
}
