import { after } from "@/lib/base/time";
import type { LookOutcome, Sought } from "@/lib/channels/channel";
import { type Ctx, inTransaction, type WorkerCtx } from "@/lib/context/ctx";
import { kindSchema } from "@/lib/conversations/schemas";
import { accountRef } from "./account-ref";
import { lockReply, type ReplyRow } from "./lock-reply";
import { LEASE_MS } from "./rules/outbox-times";
import { settlePart } from "./settle-part";
import { stillInDoubt } from "./still-in-doubt";

/** Replies in doubt whose time to be looked for has come, leased to this worker. */
export async function claimLooks(ctx: Ctx, limit: number): Promise<ReplyRow[]> {
  const now = ctx.now();
  return ctx.db.$queryRaw<ReplyRow[]>`
    UPDATE "Reply" SET "leaseUntil" = ${after(now, LEASE_MS)}, fence = fence + 1
    WHERE id IN (
      SELECT id FROM "Reply" WHERE state = 'unconfirmed' AND "nextLookAt" <= ${now}
        AND ("leaseUntil" IS NULL OR "leaseUntil" < ${now})
      ORDER BY "nextLookAt" LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING *`;
}

/**
 * Looks for a reply in doubt on our own side of the wire and follows what it shows: found, it is adopted; not found
 * after the third look, it is sent once more; after that a person decides.
 */
export async function lookForReply(ctx: WorkerCtx, reply: ReplyRow): Promise<void> {
  const channel = ctx.channels.get(reply.channel);
  const sought = await soughtOf(ctx, reply);
  if (!channel || !sought) return;
  let seen: LookOutcome;
  try {
    seen = await channel.lookFor(sought.what);
  } catch {
    seen = { found: "unknown", retryAt: after(ctx.now(), 30_000) };
  }
  await inTransaction(ctx, async (ctx) => {
    const now = await lockReply(ctx, reply.id);
    if (now?.state !== "unconfirmed" || now.fence !== reply.fence) return;
    if (seen.found === true) {
      const { externalId, sentAt } = seen;
      return settlePart(ctx, now, { position: sought.position, externalId, sentAt });
    }
    const retryAt = seen.found === "unknown" ? seen.retryAt : null;
    const isBlind = seen.found === "nowhere";
    return stillInDoubt(ctx, now, { position: sought.position, triedAt: sought.triedAt, retryAt, isBlind });
  });
}

async function soughtOf(
  ctx: Ctx,
  reply: ReplyRow,
): Promise<{ what: Sought; position: number; triedAt: Date } | null> {
  const parts = await ctx.db.replyPart.findMany({
    where: { replyId: reply.id },
    orderBy: { position: "asc" },
  });
  const part = parts.find(({ state }) => state !== "sent");
  if (!part) return null;
  const { position } = part;
  const attempts = await ctx.db.attempt.findMany({
    where: { replyId: reply.id, position },
    orderBy: { startedAt: "asc" },
  });
  const [first, last] = [attempts.at(0), attempts.at(-1)];
  if (!first || !last) return null;
  const { kind } = await ctx.db.interaction.findUniqueOrThrow({ where: { id: reply.id } });
  const taken = await ctx.db.replyPart.findMany({
    where: { externalId: { not: null }, sentAt: { gte: after(first.startedAt, -60_000) } },
    select: { externalId: true },
  });
  const mail = await ctx.db.mail.findUnique({
    where: { interactionId: reply.id },
    select: { messageId: true },
  });
  const what: Sought = {
    account: await accountRef(ctx, reply.accountId),
    kind: kindSchema.exclude(["note"]).parse(kind),
    audience: reply.audience === "private" ? "private" : "public",
    text: part.text,
    ...(last.replyToExternalId ? { replyToExternalId: last.replyToExternalId } : {}),
    ...(reply.recipientExternalId ? { recipientExternalId: reply.recipientExternalId } : {}),
    ...(first.newestOwnId ? { newestOwnId: first.newestOwnId } : {}),
    startedAt: first.startedAt,
    taken: taken.flatMap(({ externalId }) => externalId ?? []),
    ...(mail?.messageId ? { messageId: mail.messageId } : {}),
  };
  return { what, position, triedAt: last.endedAt ?? last.startedAt };
}
