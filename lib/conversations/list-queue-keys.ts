import type { Actor, Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import { filterSql, mergeLanes, type QueueFilter, visibleLanes } from "./queue-sql";
import type { QueueCursor } from "./rules/queue-cursor";

export interface NewestKey {
  id: string;
  lastInboundAt: Date | null;
}

type After<S extends QueueCursor["sort"]> = Extract<QueueCursor, { sort: S }> | null;

/** A query of the open conversations the reader sees, in the order of the queue: (rank, dueAt, id). Null: none at all. */
export function dueKeys(actor: Actor, filter: QueueFilter, after: After<"due">, limit: number): Sql | null {
  const lanes = visibleLanes(actor, filter);
  if (lanes.length === 0) return null;
  const beyond = after
    ? sql`(rank, "dueAt", id) > (${after.rank}::smallint, ${after.dueAt}::timestamptz, ${after.id}::uuid)`
    : sql`true`;
  const rest = sql`status = 'open' AND ${filterSql(actor, filter)} AND ${beyond}`;
  const branches = lanes.map((lane) => sql`${lane} AND ${rest}`);
  return mergeLanes(sql`id, rank, "dueAt"`, branches, sql`rank, "dueAt", id`, limit);
}

/** What that query gives. */
export async function listDueKeys(
  ctx: Ctx,
  filter: QueueFilter,
  after: After<"due">,
  limit: number,
): Promise<{ id: string }[]> {
  const keys = dueKeys(ctx.actor, filter, after, limit);
  return keys ? ctx.db.$queryRaw<{ id: string }[]>(keys) : [];
}

/** By newest inbound; those that never had one come last, newest first. */
export async function listNewestKeys(
  ctx: Ctx,
  filter: QueueFilter,
  after: After<"newest">,
  limit: number,
): Promise<NewestKey[]> {
  const heard =
    after?.lastInboundAt === null ? [] : await newestOfLanes(ctx, filter, afterHeard(after), limit);
  if (heard.length >= limit) return heard;
  const unheard = after?.lastInboundAt === null ? sql`AND id < ${after.id}::uuid` : sql``;
  const silent = sql`"lastInboundAt" IS NULL ${unheard}`;
  return [...heard, ...(await newestOfLanes(ctx, filter, silent, limit - heard.length))];
}

async function newestOfLanes(ctx: Ctx, filter: QueueFilter, range: Sql, limit: number): Promise<NewestKey[]> {
  const lanes = visibleLanes(ctx.actor, filter).flatMap((lane) =>
    [...new Set(filter.status)].map((status) => sql`${lane} AND status = ${status}`),
  );
  if (lanes.length === 0) return [];
  const rest = sql`${range} AND ${filterSql(ctx.actor, filter)}`;
  const branches = lanes.map((lane) => sql`${lane} AND ${rest}`);
  return ctx.db.$queryRaw<NewestKey[]>(
    mergeLanes(sql`id, "lastInboundAt"`, branches, sql`"lastInboundAt" DESC, id DESC`, limit),
  );
}

function afterHeard(after: After<"newest">): Sql {
  if (!after) return sql`"lastInboundAt" IS NOT NULL`;
  return sql`("lastInboundAt", id) < (${after.lastInboundAt}::timestamptz, ${after.id}::uuid)`;
}
