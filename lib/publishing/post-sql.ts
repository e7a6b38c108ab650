import { after } from "@/lib/base/time";
import { type Sql, sql } from "@/lib/db/sql";
import { LATE_MS } from "./rules/is-stale";

/** The twin of `isStale`, of a planned row `p`. */
export function staleSql(now: Date, p: Sql = sql`p`): Sql {
  return sql`(${p}.state = 'planned' AND ${p}."dueAt" <= ${now}
    AND (${p}."holdId" IS NOT NULL OR (${p}."firstTriedAt" IS NULL AND ${p}."dueAt" < ${after(now, -LATE_MS)})))`;
}

/** A hold `h` that stands now, about the post `p` and not one it was released from. */
export function heldBySql(p: Sql = sql`p`): Sql {
  return sql`(h."endedAt" IS NULL AND h.number > ${p}."releasedThrough"
    AND (h."accountId" = ${p}."accountId" OR h."incidentId" = ${p}."incidentId"))`;
}
