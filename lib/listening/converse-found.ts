import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Arrival } from "@/lib/conversations/arrival";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { openConversation } from "@/lib/conversations/open-conversation";
import { uuids } from "@/lib/db/sql";
import { type FoundPost, lockFound } from "./lock-found";
import { inboundOf } from "./rules/inbound-of";
import { storedAuthor, storedMedia, storedQuote } from "./stored-parts";

/**
 * Makes a found post a conversation of the team its account belongs to, with history, flags and clock, as if it had come
 * in; what else its author said in that thread and lies in the lane comes along. One that has a conversation
 * answers with it. Throws NotFound, Refused `listening-own` for our own, Conflict `listening-gone`.
 */
export function converseFound(outer: Ctx, id: string): Promise<{ conversationId: string }> {
  return inTransaction(outer, async (ctx) => {
    const post = await lockFound(ctx, id);
    if (post.rule === "own") throw new Refused("listening-own");
    if (post.state === "conversed" && post.conversationId) return { conversationId: post.conversationId };
    const posts = [post, ...(await siblingsOf(ctx, post))];
    const landed = await ingestInteractions(ctx, await arrivalsOf(ctx, posts));
    const own = landed[0];
    if (!own?.interactionId) throw new Conflict("listening-gone");
    const conversationId = own.conversationId ?? (await openConversation(ctx, own.interactionId)).id;
    const decidedById = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
    const interactions = posts.map((each, index) => ({
      id: each.id,
      interactionId: landed[index]?.interactionId ?? null,
    }));
    await ctx.db.$executeRaw`
      UPDATE "ListenedPost" p SET state = 'conversed', "conversationId" = ${conversationId}::uuid, "interactionId" = r."interactionId",
        "decidedAt" = ${ctx.now()}, "decidedById" = ${decidedById}::uuid
      FROM jsonb_to_recordset(${JSON.stringify(interactions)}::jsonb) AS r(id uuid, "interactionId" uuid) WHERE p.id = r.id`;
    const values = { conversationId, posts: posts.length, ...(post.rule ? { rule: post.rule } : {}) };
    await writeEntry(ctx, { action: "listening.conversed", subject: "listened-post", subjectId: id, values });
    return { conversationId };
  });
}

/** What else this author said in the thread and nobody has decided on. */
async function siblingsOf(
  ctx: Ctx,
  { id, channel, place, authorExternalId }: FoundPost,
): Promise<FoundPost[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "ListenedPost" WHERE channel = ${channel} AND place = ${place} AND "authorExternalId" = ${authorExternalId}
      AND state = 'new' AND id <> ${id}::uuid ORDER BY id LIMIT 99 FOR UPDATE`;
  if (rows.length === 0) return [];
  return ctx.db.listenedPost.findMany({
    where: { id: { in: rows.map((row) => row.id) } },
    orderBy: { id: "asc" },
  });
}

async function arrivalsOf(ctx: Ctx, posts: readonly FoundPost[]): Promise<Arrival[]> {
  const accounts = await ctx.db.account.findMany({
    where: { id: { in: [...new Set(posts.map(({ accountId }) => accountId))] } },
    select: { id: true, channel: true, externalId: true, teamId: true, reopenDays: true },
  });
  const raws = await ctx.db.$queryRaw<{ id: string; receivedAt: Date }[]>`
    SELECT id, "receivedAt" FROM "RawEvent" WHERE id = ANY(${uuids(posts.flatMap(({ rawEventId }) => rawEventId ?? []))}) AND body IS NOT NULL`;
  return posts.map((post) => {
    const account = accounts.find(({ id }) => id === post.accountId);
    if (!account) throw new Conflict("listening-gone");
    const parts = {
      author: storedAuthor(post.author),
      media: storedMedia(post.media),
      quote: storedQuote(post.quote),
    };
    const raw = raws.find(({ id }) => id === post.rawEventId);
    return {
      inbound: inboundOf(post, parts),
      account,
      rawEventId: raw?.id ?? null,
      receivedAt: raw?.receivedAt ?? post.receivedAt,
      byHand: true,
    };
  });
}
