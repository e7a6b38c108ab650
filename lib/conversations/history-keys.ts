import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Actor } from "@/lib/context/ctx";
import { all, join, type Sql, sql, whole } from "@/lib/db/sql";
import type { HistoryPlace } from "./rules/history-cursor";
import type { Audience } from "./schemas";

export interface HistoryFilter {
  channel?: string | undefined;
  audience?: Audience | undefined;
  /** Only this conversation of the person. */
  conversationId?: string | undefined;
}

/**
 * The ids of a page of one person's history from a place on: what their handles said and heard, and what others wrote
 * into their conversations without having proved who they are. Each branch is an index in the page's own order.
 */
export function historyKeys(
  actor: Actor,
  customerId: string,
  filter: HistoryFilter,
  from: HistoryPlace | null,
  limit: number,
): Sql {
  const wanted = conditions(actor, filter, from);
  const order = from && from.way !== "older" ? sql`"publishedAt", id` : sql`"publishedAt" DESC, id DESC`;
  const branch = (whose: Sql) =>
    sql`(SELECT i.id, i."publishedAt" FROM "Interaction" i LEFT JOIN "Conversation" c ON c.id = i."conversationId"
      WHERE ${all([whose, ...wanted])} ORDER BY ${order} LIMIT ${whole(limit)})`;
  const branches = filter.conversationId
    ? [
        branch(
          sql`i."conversationId" = ${filter.conversationId}::uuid AND c."customerId" = ${customerId}::uuid`,
        ),
      ]
    : [
        branch(sql`i."customerId" = ${customerId}::uuid`),
        branch(sql`i."customerId" <> ${customerId}::uuid AND i."threadId" = ANY(ARRAY(
          SELECT t.id FROM "Conversation" o JOIN "Thread" t ON t."conversationId" = o.id JOIN "Handle" h ON h.id = t."handleId"
          WHERE o."customerId" = ${customerId}::uuid AND h."customerId" <> ${customerId}::uuid))`),
      ];
  return sql`(SELECT keys.id FROM (${join(branches, " UNION ALL ")}) AS keys ORDER BY ${order} LIMIT ${whole(limit)})`;
}

function conditions(actor: Actor, { channel, audience }: HistoryFilter, from: HistoryPlace | null): Sql[] {
  const wanted: Sql[] = [];
  if (channel) wanted.push(sql`i.channel = ${channel}`);
  if (audience) wanted.push(sql`i.audience = ${audience}`, maySeeSql(actor, sql`c."teamId"`));
  if (from) {
    const is = { older: sql`<`, newer: sql`>`, onward: sql`>=` }[from.way];
    wanted.push(sql`(i."publishedAt", i.id) ${is} (${from.publishedAt}::timestamptz, ${from.id}::uuid)`);
  }
  return wanted;
}
