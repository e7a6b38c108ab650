import { type Sql, sql } from "@/lib/db/sql";

/** An instant in JSON: the database writes the offset of its session there, so it is told in UTC instead. */
export function utc(instant: Sql): Sql {
  return sql`to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** The orders of one person in an incident over all linked handles, the oldest first, as JSON: `AffectedOrders`. */
export function ordersSql(incidentId: Sql, customerId: Sql): Sql {
  const lateAt = sql`CASE WHEN oo.id IS NULL THEN oa."lateAt" ELSE oo."lateAt" END`;
  return sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('fields', coalesce(oo.fields, oa.fields), 'lateAt', ${utc(lateAt)})
      ORDER BY coalesce(oo."toldAt", oa."addedAt"), oo.id, oa.id), '[]')
    FROM "Handle" oh JOIN "Affected" oa ON oa."handleId" = oh.id AND oa."incidentId" = ${incidentId}
      LEFT JOIN "AffectedOrder" oo ON oo."affectedId" = oa.id
    WHERE oh."customerId" = ${customerId} AND coalesce(oo.fields, oa.fields) <> '{}')`;
}
