import { NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";

/** A thread that has been begun here and has no place at the provider yet. */
export const UNPLACED = "unplaced:";

interface Outgoing {
  channel: string;
  handleId: string;
  accountId: string;
  conversationId: string;
  audience: string;
}

/** What a reply answers, with the thread it lies in. */
export async function findAnswered(ctx: Ctx, id: string | null | undefined) {
  if (!id) return null;
  const found = await ctx.db.$queryRaw<{ externalId: string; threadId: string; place: string }[]>`
    SELECT i."externalId", t.id AS "threadId", t.place FROM "Interaction" i JOIN "Thread" t ON t.id = i."threadId"
    WHERE i.id = ${id}::uuid`;
  const row = found[0];
  return row ? { externalId: row.externalId, thread: { id: row.threadId, place: row.place } } : null;
}

/** The newest thread with this person on this channel in this audience, or one begun now. */
export async function threadFor(ctx: Ctx, outbound: Outgoing): Promise<{ id: string; place: string }> {
  const { channel, handleId, accountId, conversationId, audience } = outbound;
  const known = await ctx.db.$queryRaw<{ id: string; place: string }[]>`
    SELECT t.id, t.place FROM "Thread" t JOIN "Interaction" i ON i."threadId" = t.id
    WHERE t."handleId" = ${handleId}::uuid AND t.channel = ${channel} AND i.audience = ${audience}
      AND (t."accountId" = ${accountId}::uuid OR t."accountId" IS NULL OR ${audience} = 'public')
    ORDER BY (t."conversationId" = ${conversationId}::uuid) DESC NULLS LAST, i."publishedAt" DESC LIMIT 1`;
  if (known[0]) return known[0];
  const place = `${UNPLACED}${accountId}:${audience}`;
  const begun = await ctx.db.$queryRaw<{ id: string; place: string }[]>`
    INSERT INTO "Thread" (id, channel, place, "handleId", "accountId", "conversationId", "openedAt")
    VALUES (${uuidv7(ctx.now(), ctx.random)}::uuid, ${channel}, ${place}, ${handleId}::uuid, ${accountId}::uuid,
      ${conversationId}::uuid, ${ctx.now()})
    ON CONFLICT (channel, place, "handleId") DO UPDATE SET "conversationId" = excluded."conversationId"
    RETURNING id, place`;
  const thread = begun[0];
  if (!thread) throw new NotFound("not-found");
  return thread;
}
