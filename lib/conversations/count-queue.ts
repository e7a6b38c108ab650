import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql, whole } from "@/lib/db/sql";
import { topOfLanes, visibleLanes } from "./queue-sql";
import type { ListConversations, QueueCounts } from "./schemas";

/** Counting stops one above this: a screen then shows "1000+". */
export const COUNTED_TO = 1000;

const due = sql`rank, "dueAt", id`;
const newest = sql`"lastInboundAt" DESC, id DESC`;

/** How many conversations the reader sees in each view of the inbox, each counted to 1,001 at most. */
export async function countQueue(ctx: Ctx): Promise<QueueCounts> {
  const { actor } = ctx;
  const mine = actor.type === "agent" ? sql`"assigneeId" = ${actor.agentId}::uuid` : sql`false`;
  // Every rank is named so that the index finds the late ones of each without walking the punctual; 9 is thanks, which never are.
  const late = sql`rank = ANY('{0,1,2,3,4,5,6,7,8}'::smallint[]) AND "dueAt" < ${ctx.now()}::timestamptz`;
  const rows = await ctx.db.$queryRaw<QueueCounts[]>`
    SELECT ${capped(ctx, sql`status = 'open'`, due)} AS open,
      ${capped(ctx, sql`status = 'open' AND ${mine}`, due, { assignee: "me" })} AS mine,
      ${capped(ctx, sql`status = 'open' AND "assigneeId" IS NULL`, due)} AS unassigned,
      ${capped(ctx, sql`status = 'waiting'`, newest)} AS waiting,
      ${capped(ctx, sql`status = 'snoozed'`, newest)} AS snoozed,
      ${capped(ctx, sql`status = 'open' AND ${late}`, due)} AS late`;
  return rows[0] ?? { open: 0, mine: 0, unassigned: 0, waiting: 0, snoozed: 0, late: 0 };
}

function capped(ctx: Ctx, condition: Sql, order: Sql, filter: Pick<ListConversations, "assignee"> = {}): Sql {
  const lanes = visibleLanes(ctx.actor, { status: ["open"], ...filter });
  if (lanes.length === 0) return sql`0`;
  const branches = lanes.map((lane) => sql`${lane} AND ${condition}`);
  const tops = topOfLanes(sql`1`, branches, order, COUNTED_TO + 1);
  return sql`(SELECT count(*)::int FROM (SELECT FROM (${tops}) AS tops LIMIT ${whole(COUNTED_TO + 1)}) AS counted)`;
}
