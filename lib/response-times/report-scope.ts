import { maySeeSql } from "@/lib/agents/may-see-sql";
import { Forbidden } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { all, type Sql, sql } from "@/lib/db/sql";
import { conversationFilters, turnFilters } from "./filter-sql";
import { findDeskZone } from "./find-desk-zone";
import { listGroups, type ReportGroups } from "./list-groups";
import { openPeople } from "./open-people";
import type { ReportQuery } from "./report-schemas";
import { type ReportRange, reportRange } from "./rules/report-range";

/** What a report may read, and what it was asked for. */
export interface ReportScope {
  now: Date;
  range: ReportRange;
  query: ReportQuery;
  /** On a turn, `t`. */
  turns: Sql;
  /** On a conversation, `c`. */
  conversations: Sql;
  groups: ReportGroups;
  /** People whose figures the reader may see one by one; the others are counted together. */
  openAgentIds: ReadonlySet<string>;
}

/**
 * Reads a query: its range, filters and rights. An agent reads their own figures, a lead those of their teams and of none,
 * an admin all. Throws what `reportRange` throws, NotFound `report-filter-gone` for an id that is nobody's here, Forbidden
 * `figures-closed` or `figures-need-reason` for people whose figures are not for the reader. Opening another's is audited.
 */
export async function reportScope(ctx: Ctx, query: ReportQuery): Promise<ReportScope> {
  const { actor } = ctx;
  if (actor.type === "webhook" || actor.type === "public") throw new Forbidden("forbidden");
  const now = ctx.now();
  const [groups, deskZone] = await Promise.all([listGroups(ctx, query), findDeskZone(ctx)]);
  const range = reportRange(query, now, deskZone);
  const openAgentIds = await openPeople(ctx, query, groups.agents);
  const own = actor.type === "agent" && actor.role === "agent" ? actor.agentId : null;
  if (own !== null && !openAgentIds.has(own)) throw new Forbidden("figures-closed");
  const me = actor.type === "agent" ? actor.agentId : null;
  return {
    now,
    range,
    query,
    turns: all([
      maySeeSql(actor, sql`t."teamId"`),
      ...(own === null ? [] : [sql`t."agentId" = ${own}::uuid`]),
      ...turnFilters(query, me),
    ]),
    conversations: all([
      maySeeSql(actor, sql`c."teamId"`),
      ...(own === null ? [] : [creditedTo(sql`t."agentId" = ${own}::uuid`)]),
      ...conversationFilters(query, me),
    ]),
    groups,
    openAgentIds,
  };
}

function creditedTo(condition: Sql): Sql {
  return sql`EXISTS (SELECT 1 FROM "Turn" t WHERE t."conversationId" = c.id AND ${condition})`;
}
