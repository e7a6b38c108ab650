import { maySeeSql } from "@/lib/agents/may-see-sql";
import { sightOf } from "@/lib/agents/rules/may-see";
import type { Actor } from "@/lib/context/ctx";
import { all, join, type Sql, sql, uuids, whole } from "@/lib/db/sql";
import { normaliseTag } from "./rules/tags";
import type { ListConversations } from "./schemas";

export type QueueFilter = Omit<ListConversations, "cursor" | "limit" | "sort">;

/**
 * What the reader sees as lanes: conditions that each lead an index in the queue's order, so a page is
 * a merge of index scans whatever the number of conversations. Empty when nothing is visible.
 */
export function visibleLanes(actor: Actor, filter: QueueFilter): Sql[] {
  const sight = sightOf(actor);
  if (sight.kind === "nothing") return [];
  if (assigneeOf(actor, filter)) return [maySeeSql(actor, sql`"teamId"`, sql`tags`)];
  if (sight.kind === "everything") return [sql`true`];
  const lanes = [...new Set(sight.teamIds)]
    .map((id) => sql`"teamId" = ${id}::uuid`)
    .concat(sql`"teamId" IS NULL`);
  return sight.onlyTag ? lanes.map((lane) => sql`(${lane} AND tags @> ${[sight.onlyTag]}::text[])`) : lanes;
}

/** The filter of a queue as one condition; `status` is the lane's own. */
export function filterSql(actor: Actor, filter: QueueFilter): Sql {
  const conditions: Sql[] = [];
  const assigneeId = assigneeOf(actor, filter);
  if (assigneeId) conditions.push(sql`"assigneeId" = ${assigneeId}::uuid`);
  if (filter.assignee === "none") conditions.push(sql`"assigneeId" IS NULL`);
  if (filter.account) conditions.push(sql`"accountId" = ${filter.account}::uuid`);
  if (filter.channel) conditions.push(sql`"lastChannel" = ${filter.channel}`);
  if (filter.audience) conditions.push(sql`"lastAudience" = ${filter.audience}`);
  if (filter.reason) conditions.push(sql`"reasonIds" <> '{}' AND "reasonIds" @> ${uuids([filter.reason])}`);
  if (filter.tag) conditions.push(sql`tags <> '{}' AND tags @> ${[normaliseTag(filter.tag)]}::text[]`);
  if (filter.flag) conditions.push(flagged(filter.flag));
  if (matchesNothing(actor, filter)) conditions.push(sql`false`);
  return all(conditions);
}

/**
 * The first rows of each lane. Ordered and cut lane by lane: PostgreSQL plans a branch of a union on its own, and
 * would read the whole lane otherwise.
 */
export function topOfLanes(columns: Sql, lanes: readonly Sql[], order: Sql, limit: number): Sql {
  const branches = lanes.map(
    (lane) =>
      sql`(SELECT ${columns} FROM "Conversation" WHERE ${lane} ORDER BY ${order} LIMIT ${whole(limit)})`,
  );
  return join(branches, " UNION ALL ");
}

/** The first rows of all lanes together. */
export function mergeLanes(columns: Sql, lanes: readonly Sql[], order: Sql, limit: number): Sql {
  const tops = topOfLanes(columns, lanes, order, limit);
  return lanes.length === 1 ? tops : sql`${tops} ORDER BY ${order} LIMIT ${whole(limit)}`;
}

function assigneeOf(actor: Actor, filter: QueueFilter): string | null {
  if (filter.assignee === "me") return actor.type === "agent" ? actor.agentId : null;
  return filter.assignee === "none" ? null : (filter.assignee ?? null);
}

/** Few bear a flag of one kind at a time: found by its own index, whatever the queue holds. */
function flagged(kind: string): Sql {
  return sql`id IN (SELECT f."conversationId" FROM "Flag" f WHERE f.kind = ${kind} AND f."clearedAt" IS NULL)`;
}

/** "Mine" of somebody who can't be assigned. */
function matchesNothing(actor: Actor, filter: QueueFilter): boolean {
  return filter.assignee === "me" && actor.type !== "agent";
}
