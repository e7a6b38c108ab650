import { type Sql, sql } from "@/lib/db/sql";

/** The tag a helper is bound to; null of everybody else. On a column that holds an agent's id, by the database's clock unless told. */
export function onlyTagSql(agentId: Sql, now?: Date): Sql {
  return sql`(SELECT bound.tag FROM "AgentLimit" bound WHERE bound."agentId" = ${agentId} AND bound."endedAt" IS NULL
    AND (bound."isHelper" OR bound."untilAt" IS NULL OR bound."untilAt" > ${clock(now)}))`;
}

/** Whether a helper's time is over: nothing opens to them any more, before any sweep has come by. */
export function isOverSql(agentId: Sql, now?: Date): Sql {
  return sql`EXISTS (SELECT FROM "AgentLimit" held WHERE held."agentId" = ${agentId} AND held."endedAt" IS NULL
    AND held."isHelper" AND held."untilAt" <= ${clock(now)})`;
}

const clock = (now: Date | undefined): Sql => (now ? sql`${now}::timestamptz` : sql`now()`);
