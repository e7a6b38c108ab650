import { type Sql, sql } from "@/lib/db/sql";

/** An agent as other screens show them: name and the initials they hold now. Null for nobody. */
export function agentMarkSql(agentId: Sql): Sql {
  return sql`(SELECT jsonb_build_object('id', g.id, 'displayName', g."displayName", 'initials', coalesce(n.initials, ''))
    FROM "Agent" g LEFT JOIN "InitialsHolder" n ON n."agentId" = g.id AND n."untilAt" IS NULL WHERE g.id = ${agentId})`;
}
