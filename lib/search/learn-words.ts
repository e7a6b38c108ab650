import type { Ctx } from "@/lib/context/ctx";

const NAME = "search-words";
const BATCH = 2000;

/**
 * Counts the words of what came since the last time, from the change feed: letters only, four to forty of them. Numbers
 * and locators are nobody's words. One statement, so its place and its counts move together. Answers how many changes it read.
 */
export async function learnWords(ctx: Ctx): Promise<number> {
  const rows = await ctx.db.$queryRaw<{ read: number }[]>`
    WITH place AS (
      SELECT coalesce(max(xid), '0')::xid8 AS xid, coalesce(max(number), 0) AS number FROM "Follower" WHERE name = ${NAME}
    ), news AS (
      SELECT c.xid, c.number, c.kind, c."interactionId" FROM "Change" c
      WHERE (c.xid, c.number) > (SELECT place.xid, place.number FROM place) AND c.xid < pg_snapshot_xmin(pg_current_snapshot())
      ORDER BY c.xid, c.number LIMIT ${BATCH}
    ), used AS (
      SELECT w.lexeme AS word, count(*)::int AS uses FROM news JOIN "Interaction" i ON i.id = news."interactionId", unnest(i.words) AS w
      WHERE news.kind = 'interaction.created' AND w.lexeme ~ '^[^0-9~]{4,40}$' GROUP BY w.lexeme
    ), learnt AS (
      INSERT INTO "SearchWord" (word, uses, "checkedAt") SELECT word, uses, ${ctx.now()}::timestamptz FROM used ORDER BY word
      ON CONFLICT (word) DO UPDATE SET uses = "SearchWord".uses + excluded.uses
    ), moved AS (
      INSERT INTO "Follower" (name, xid, number, "movedAt")
      SELECT ${NAME}, news.xid::text, news.number, ${ctx.now()}::timestamptz FROM news ORDER BY news.xid DESC, news.number DESC LIMIT 1
      ON CONFLICT (name) DO UPDATE SET xid = excluded.xid, number = excluded.number, "movedAt" = excluded."movedAt"
    )
    SELECT count(*)::int AS read FROM news`;
  return rows[0]?.read ?? 0;
}
