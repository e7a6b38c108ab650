import { after, DAY, HOUR } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { PEOPLE_FLOOR } from "../rules/runaway";

/** Looked at as long as this after it was published. */
const YOUNG_MS = 2 * DAY;
const MOST = 200;
/** With fewer posts than this nobody knows what the loudest of a hundred gets. */
const LEAST_KNOWN = 200;

interface Loud {
  id: string;
  accountId: string | null;
  engaged: number;
  /** An hour ago, or when first seen. */
  before: number | null;
  last: number | null;
}

interface Crowd {
  id: string;
  accountId: string | null;
  people: number;
}

/** What was there before it was first heard of grew at another time; what came in fresh began with nothing. */
export function readLoud(ctx: Ctx): Promise<Loud[]> {
  const now = ctx.now();
  return ctx.db.$queryRaw<Loud[]>`
    SELECT i.id, i."accountId", i.reposts + i.likes AS engaged, coalesce(
        (SELECT s.engaged FROM "ReachSample" s WHERE s."interactionId" = i.id AND s."takenAt" <= ${after(now, -HOUR)}::timestamptz
          ORDER BY s."takenAt" DESC LIMIT 1),
        CASE WHEN i."receivedAt" - i."publishedAt" < interval '15 minutes' THEN 0 END,
        (SELECT s.engaged FROM "ReachSample" s WHERE s."interactionId" = i.id ORDER BY s."takenAt" LIMIT 1),
        i.reposts + i.likes) AS before,
      (SELECT s.engaged FROM "ReachSample" s WHERE s."interactionId" = i.id ORDER BY s."takenAt" DESC LIMIT 1) AS last
    FROM "Interaction" i LEFT JOIN "Conversation" c ON c.id = i."conversationId"
    WHERE i.direction = 'inbound' AND i.audience = 'public' AND i.reposts + i.likes >= 20
      AND i."publishedAt" > ${after(now, -YOUNG_MS)}::timestamptz AND i."deletedAt" IS NULL AND c."importId" IS NULL
    ORDER BY i.reposts + i.likes DESC LIMIT ${MOST}::int`;
}

/** Keeps what a loud post reached, each time it grew. */
export async function keepSamples(ctx: Ctx, loud: readonly Loud[], sweeps: boolean): Promise<void> {
  const takenAt = ctx.now();
  const grown = loud.filter(({ engaged, last }) => engaged !== last);
  if (grown.length > 0)
    await ctx.db.reachSample.createMany({
      data: grown.map(({ id, engaged }) => ({ interactionId: id, takenAt, engaged })),
      skipDuplicates: true,
    });
  if (sweeps)
    await ctx.db.reachSample.deleteMany({ where: { takenAt: { lt: after(takenAt, -YOUNG_MS - HOUR) } } });
}

/** The first post of each place in which more people wrote within the hour than are few. */
export function readCrowds(ctx: Ctx): Promise<Crowd[]> {
  const since = after(ctx.now(), -HOUR);
  return ctx.db.$queryRaw<Crowd[]>`
    SELECT DISTINCT ON (w.channel, w.place) i.id, i."accountId", w.people
    FROM (SELECT t.channel, t.place, count(DISTINCT t."handleId")::int AS people
        FROM "Account" a CROSS JOIN LATERAL (SELECT n."threadId" FROM "Interaction" n
          WHERE n."accountId" = a.id AND n.direction = 'inbound' AND n."receivedAt" - n."publishedAt" < interval '15 minutes'
            AND n."receivedAt" > ${since}::timestamptz AND n.audience = 'public'
          ORDER BY n."receivedAt" DESC LIMIT 3000) came
        JOIN "Thread" t ON t.id = came."threadId"
        GROUP BY 1, 2 HAVING count(DISTINCT t."handleId") >= ${PEOPLE_FLOOR}::int) w
    JOIN "Thread" p ON p.channel = w.channel AND p.place = w.place
    JOIN "Interaction" i ON i."threadId" = p.id AND i.audience = 'public'
    ORDER BY w.channel, w.place, i."publishedAt", i.id`;
}

/** What the loudest of a hundred posts of eight weeks reached; null where too few are known. */
export async function readUsualReach(ctx: Ctx, accountId: string | null): Promise<number | null> {
  if (accountId === null) return null;
  const now = ctx.now();
  const [from, to] = [after(now, -56 * DAY), after(now, -YOUNG_MS)];
  const counted = await ctx.db.arrivalCount.aggregate({
    _sum: { count: true },
    where: { sourceId: accountId, minuteAt: { gte: from, lt: to } },
  });
  const posts = counted._sum.count ?? 0;
  if (posts < LEAST_KNOWN) return null;
  const rows = await ctx.db.$queryRaw<{ engaged: number }[]>`
    SELECT reposts + likes AS engaged FROM "Interaction"
    WHERE direction = 'inbound' AND audience = 'public' AND reposts + likes >= 20 AND "accountId" = ${accountId}::uuid
      AND "publishedAt" >= ${from}::timestamptz AND "publishedAt" < ${to}::timestamptz
    ORDER BY 1 DESC OFFSET ${Math.floor(posts / 100)}::int LIMIT 1`;
  return rows[0]?.engaged ?? 20;
}
