import { maySeeSql } from "@/lib/agents/may-see-sql";
import { after, MINUTE } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { all, sql, uuids, whole } from "@/lib/db/sql";
import { type Free, giveByTurn } from "./give-by-turn";
import { PRESENCE_MS } from "./see-presence";
import type { Shared, ShareInput } from "./share-schemas";

const WRITTEN_MS = 30 * MINUTE;
/** One at a time counts who has how many. */
const LOCK = 84_001;
const AT_ONCE = 300;

/**
 * Gives open conversations that nobody has and nobody types in to those whose turn it is, in the order of the queue;
 * what nobody may be given stays where it is, with the reason. Leaves out what the actor may not see.
 */
export async function shareOut(outer: Ctx, { conversationIds, teamId, limit }: ShareInput): Promise<Shared> {
  const wanted = conversationIds ? sql`c.id = ANY(${uuids(conversationIds)})` : sql`true`;
  return share(
    outer,
    [wanted, ...(teamId ? [sql`c."teamId" = ${teamId}::uuid`] : [])],
    conversationIds?.length ?? limit,
  );
}

/** The same for all teams that have it done by themselves. Answers how many were given. For the worker. */
export async function shareByTurn(outer: Ctx): Promise<number> {
  if ((await outer.db.teamSharing.count({ where: { isOn: true } })) === 0) return 0;
  const { given } = await share(
    outer,
    [
      sql`c."teamId" IN (SELECT "teamId" FROM "TeamSharing" WHERE "isOn")`,
      // What a rule leaves to be taken, or gives out itself, it leaves alone.
      sql`NOT EXISTS (SELECT FROM "RoutedConversation" r WHERE r."conversationId" = c.id AND r.state IN ('pull', 'waiting'))`,
    ],
    AT_ONCE,
  );
  return given.length;
}

function share(outer: Ctx, conditions: Parameters<typeof all>[0], limit: number): Promise<Shared> {
  return inTransaction(outer, async (ctx) => {
    await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
    const now = ctx.now();
    const free = await ctx.db.$queryRaw<Free[]>`
      SELECT c.id, c."customerId", c."teamId", c.language, c."lastChannel", c."lastAudience", c.tags FROM "Conversation" c
      WHERE c.status = 'open' AND c."assigneeId" IS NULL AND ${all(conditions)} AND ${maySeeSql(ctx.actor, sql`c."teamId"`)}
        AND NOT EXISTS (SELECT FROM "Draft" d WHERE d."conversationId" = c.id AND d."savedAt" > ${after(now, -WRITTEN_MS)}::timestamptz)
        AND NOT EXISTS (SELECT FROM "Presence" p WHERE p."conversationId" = c.id AND p.state = 'typing'
          AND p."seenAt" > ${after(now, -PRESENCE_MS)}::timestamptz)
      ORDER BY c.rank, c."dueAt", c.id LIMIT ${whole(limit)} FOR NO KEY UPDATE OF c SKIP LOCKED`;
    return free.length === 0 ? { given: [], left: [] } : giveByTurn(ctx, free);
  });
}
