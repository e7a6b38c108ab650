import { maySeeSql } from "@/lib/agents/may-see-sql";
import { NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { sql, uuids } from "@/lib/db/sql";
import { joinRuleContentSchema } from "../join-schemas";
import { writeParts } from "./write-parts";

/** A listening query of an account the actor sees, and the oldest of what it found within a day. Throws NotFound. */
export async function findQuery(
  ctx: Ctx,
  id: string,
): Promise<{ id: string; accountId: string; since: Date | null }> {
  const [found] = await ctx.db.$queryRaw<{ id: string; accountId: string; since: Date | null }[]>`
    SELECT q.id, q."accountId", (SELECT min(p."publishedAt") FROM "ListenedMatch" m JOIN "ListenedPost" p ON p.id = m."postId"
        WHERE m."queryId" = q.id AND p.state IN ('new', 'conversed') AND p."publishedAt" > ${after(ctx.now(), -DAY)}::timestamptz) AS since
    FROM "ListeningQuery" q JOIN "Account" a ON a.id = q."accountId"
    WHERE q.id = ${id}::uuid AND q."retiredAt" IS NULL AND ${maySeeSql(ctx.actor, sql`a."teamId"`)}`;
  if (!found) throw new NotFound("not-found");
  return found;
}

/** What a query found since belongs to the incident from the first day, and whatever it will find. Part of the caller's transaction. */
export async function takeFinds(
  ctx: Ctx,
  incident: { id: string; startAt: Date },
  queryId: string,
): Promise<void> {
  const now = ctx.now();
  await ctx.db.incidentJoinRule.create({
    data: {
      id: uuidv7(now, ctx.random),
      incidentId: incident.id,
      content: joinRuleContentSchema.parse({ queryId }),
      fromAt: incident.startAt,
      createdById: ctx.actor.type === "agent" ? ctx.actor.agentId : null,
      createdAt: now,
    },
  });
}

/** The posts of a spike join; of found ones those that came into the history. Part of the caller's transaction. */
export async function takePosts(
  ctx: Ctx,
  incidentId: string,
  spike: { cause: string; postIds: string[] },
): Promise<void> {
  const ids = uuids(spike.postIds);
  const which =
    spike.cause === "query"
      ? sql`i.id IN (SELECT p."interactionId" FROM "ListenedPost" p WHERE p.id = ANY(${ids}))`
      : sql`i.id = ANY(${ids})`;
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT i.id FROM "Interaction" i WHERE ${which} AND i.direction = 'inbound' AND i."deletedAt" IS NULL`;
  await writeParts(
    ctx,
    rows.map(({ id }) => ({ incidentId, interactionId: id, ruleId: null })),
    "spike",
  );
}
