import type { Ctx } from "@/lib/context/ctx";
import { knownCustomerSql } from "@/lib/conversations/known-customer-sql";
import { type Sql, sql } from "@/lib/db/sql";

/** `a`, an "Affected" with its "Handle" `h`, or a name the asker may read, says these words somewhere. */
export function saysSql({ actor }: Ctx, q: string): Sql {
  const like = likeOf(q);
  return sql`(lower(h."externalId") LIKE ${like} OR lower(h.username) LIKE ${like}
    OR EXISTS (SELECT 1 FROM "Customer" sc WHERE sc.id = h."customerId" AND lower(sc."displayName") LIKE ${like}
      AND ${knownCustomerSql(actor, sql`sc.id`)})
    OR ${fieldSays(sql`a.fields`, like)}
    OR EXISTS (SELECT 1 FROM "AffectedOrder" so WHERE so."affectedId" = a.id AND ${fieldSays(sql`so.fields`, like)}))`;
}

/**
 * The rows of an incident that may say these words, by the indexes of three letters: some of them may not. Names and
 * addresses are kept for it as they sound, without signs between words.
 */
export function saidSql(incidentId: string, q: string): Sql {
  const like = likeOf(q);
  const sounds = sql`('%' || regexp_replace(btrim(public.search_key(${q})), ' +', '%', 'g') || '%')`;
  return sql`(SELECT f.* FROM "Affected" f WHERE f."incidentId" = ${incidentId}::uuid AND f.id IN (
    SELECT x.id FROM "Handle" xh JOIN "Affected" x ON x."handleId" = xh.id WHERE xh.sound LIKE ${sounds}
    UNION ALL SELECT y.id FROM "Customer" yc JOIN "Handle" yh ON yh."customerId" = yc.id
      JOIN "Affected" y ON y."handleId" = yh.id WHERE yc.sound LIKE ${sounds}
    UNION ALL SELECT z.id FROM "Affected" z WHERE lower(z.fields::text) LIKE ${like}
    UNION ALL SELECT o."affectedId" FROM "AffectedOrder" o WHERE lower(o.fields::text) LIKE ${like}))`;
}

function fieldSays(fields: Sql, like: string): Sql {
  return sql`(lower(${fields}::text) LIKE ${like}
    AND EXISTS (SELECT 1 FROM jsonb_each_text(${fields}) v WHERE lower(v.value) LIKE ${like}))`;
}

const likeOf = (q: string) => `%${q.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
