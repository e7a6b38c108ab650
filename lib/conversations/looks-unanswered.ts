import type { Ctx } from "@/lib/context/ctx";

/**
 * Public posts of a conversation that were answered in private or elsewhere alone, the newest of each thread: the clock
 * has stopped, and to strangers they look unanswered. An answer taken back is no longer seen.
 */
export async function looksUnanswered(ctx: Ctx, conversationId: string): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    WITH said AS (SELECT i.id, i."threadId", i.audience, i.direction, i."publishedAt", i."opensTurn",
        i.direction = 'outbound' AND i."authorType" IN ('agent', 'account') AND i."deletedAt" IS NULL
          AND (r.state = 'sent' OR (r.id IS NULL AND i."externalId" NOT LIKE 'reply:%')) AS "isAnswer"
      FROM "Interaction" i LEFT JOIN "Reply" r ON r.id = i.id
      WHERE i."conversationId" = ${conversationId}::uuid AND i.direction IN ('inbound', 'outbound')
        AND (i.direction = 'outbound' OR (i."deletedAt" IS NULL AND i."withheldReason" IS NULL AND NOT i."isHidden")))
    SELECT id FROM (SELECT DISTINCT ON ("threadId") * FROM said
      WHERE direction = 'inbound' AND audience = 'public' AND "opensTurn" ORDER BY "threadId", "publishedAt" DESC, id DESC) p
    WHERE EXISTS (SELECT 1 FROM said a WHERE a."isAnswer" AND a."publishedAt" >= p."publishedAt")
      AND NOT EXISTS (SELECT 1 FROM said a WHERE a."isAnswer" AND a.audience = 'public' AND a."threadId" = p."threadId"
        AND a."publishedAt" >= p."publishedAt")
    ORDER BY "publishedAt" LIMIT 50`;
  return rows.map(({ id }) => id);
}
