import { after, DAY, earlier, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";

const KEPT_DAYS = 70;
/** How far back the first count goes. */
const FIRST_DAYS = 57;
/** What was received is committed a little later; once a minute a longer stretch is counted again. */
const AGAIN_MS = 3 * MINUTE;
const LONG_AGAIN_MS = 15 * MINUTE;

/**
 * Counts what came in since it last looked, by minute, account and listening query; a minute counted again is the same
 * minute. Left out is what reached us 15 minutes after it was said, what asks for nothing, and what was imported.
 * Answers whether a new minute began since.
 */
export async function countArrivals(ctx: Ctx): Promise<boolean> {
  const now = ctx.now();
  const watch = await ctx.db.spikeWatch.findUnique({ where: { id: 1 } });
  const isNewMinute = !watch || minuteOf(watch.countedAt) !== minuteOf(now);
  const since = watch
    ? after(watch.countedAt, isNewMinute ? -LONG_AGAIN_MS : -AGAIN_MS)
    : after(now, -FIRST_DAYS * DAY);
  for (let from = floor(since); from <= now; from = after(from, DAY))
    await countFrom(ctx, from, earlier(after(from, DAY), after(now, MINUTE)));
  await ctx.db.spikeWatch.upsert({
    where: { id: 1 },
    create: { id: 1, countedAt: now },
    update: { countedAt: now },
  });
  if (isNewMinute)
    await ctx.db.arrivalCount.deleteMany({ where: { minuteAt: { lt: after(now, -KEPT_DAYS * DAY) } } });
  return isNewMinute;
}

function countFrom(ctx: Ctx, from: Date, to: Date): Promise<number> {
  return ctx.db.$executeRaw`
    INSERT INTO "ArrivalCount" ("sourceId", "minuteAt", count)
    SELECT a.id, date_bin('1 minute', i."receivedAt", TIMESTAMPTZ '2000-01-01 00:00:00+00'), count(*)::int
    FROM "Account" a JOIN "Interaction" i ON i."accountId" = a.id AND i.direction = 'inbound'
      AND i."receivedAt" - i."publishedAt" < interval '15 minutes'
      AND i."receivedAt" >= ${from}::timestamptz AND i."receivedAt" < ${to}::timestamptz
    LEFT JOIN "Conversation" c ON c.id = i."conversationId"
    WHERE c."importId" IS NULL AND (i."opensTurn" OR i."conversationId" IS NULL) GROUP BY 1, 2
    UNION ALL
    SELECT q.id, date_bin('1 minute', m."foundAt", TIMESTAMPTZ '2000-01-01 00:00:00+00'), count(*)::int
    FROM "ListeningQuery" q JOIN "ListenedMatch" m ON m."queryId" = q.id
      AND m."foundAt" >= ${from}::timestamptz AND m."foundAt" < ${to}::timestamptz
    JOIN "ListenedPost" p ON p.id = m."postId" AND m."foundAt" - p."publishedAt" < interval '15 minutes'
    WHERE p.rule IS DISTINCT FROM 'own' AND p.rule IS DISTINCT FROM 'repost' GROUP BY 1, 2
    ON CONFLICT ("sourceId", "minuteAt") DO UPDATE SET count = excluded.count
      WHERE "ArrivalCount".count <> excluded.count`;
}

function minuteOf(at: Date): number {
  return Math.floor(at.getTime() / MINUTE);
}

function floor(at: Date): Date {
  return new Date(minuteOf(at) * MINUTE);
}
