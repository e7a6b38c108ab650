import { Conflict } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

export interface Move {
  threadIds: readonly string[];
  fromId: string;
  into: { id: string; lastInteractionNumber: number };
}

/**
 * Moves whole threads with everything in them; both conversations are locked by the caller, who rebuilds turns and
 * summaries after. What agents did with them goes along: acts name their threads. Numbers go up, so a reply typed
 * before is asked to look again. Throws Conflict `reply-under-way` while a reply in these threads is leaving.
 */
export async function moveThreads(ctx: Ctx, { threadIds, fromId, into }: Move): Promise<void> {
  const threads = uuids(threadIds);
  const leaving = await ctx.db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Reply" r JOIN "Interaction" i ON i.id = r.id
    WHERE r."conversationId" = ${fromId}::uuid AND r.state IN ('queued', 'sending') AND i."threadId" = ANY(${threads})`;
  if (leaving.length > 0) throw new Conflict("reply-under-way");
  await ctx.db.$executeRaw`UPDATE "Thread" SET "conversationId" = ${into.id}::uuid
    WHERE id = ANY(${threads}) AND "conversationId" = ${fromId}::uuid`;
  await ctx.db.$executeRaw`UPDATE "Flag" SET "conversationId" = ${into.id}::uuid
    WHERE "threadId" = ANY(${threads}) AND "conversationId" = ${fromId}::uuid`;
  // A target once promised goes along; the turns themselves are derived anew by the caller.
  await ctx.db
    .$executeRaw`UPDATE "Turn" t SET "conversationId" = ${into.id}::uuid, "endedAt" = coalesce(t."endedAt", t."startedAt")
    FROM "Interaction" i WHERE t."conversationId" = ${fromId}::uuid AND i.id = t."firstInteractionId"
      AND i."threadId" = ANY(${threads}) AND i."conversationId" = ${fromId}::uuid
      AND NOT EXISTS (SELECT 1 FROM "Turn" o WHERE o."conversationId" = ${into.id}::uuid AND o."firstInteractionId" = i.id)`;
  await ctx.db.$executeRaw`UPDATE "Interaction" SET "conversationId" = ${into.id}::uuid,
    number = number + ${into.lastInteractionNumber}::int
    WHERE "threadId" = ANY(${threads}) AND "conversationId" = ${fromId}::uuid`;
}
