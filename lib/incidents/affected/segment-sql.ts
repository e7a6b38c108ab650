import type { Actor } from "@/lib/context/ctx";
import { knownCustomerSql } from "@/lib/conversations/known-customer-sql";
import { all, type Sql, sql } from "@/lib/db/sql";
import type { Segment } from "../affected-job-schemas";

const DIGITS = /^\d{1,18}$/;

/**
 * The people of a segment whom its starter may know of: one row a customer, with the handle they wrote by or the best
 * there is (an address first) and the fact they were found by as a field. Erased people are nobody's.
 */
export function segmentSql(
  { fact, wroteTo }: Segment,
  addressChannels: readonly string[],
  starter: Actor,
): Sql {
  const facts = fact
    ? sql`JOIN LATERAL (SELECT f.value FROM "CustomerFact" f WHERE f."customerId" = c.id AND ${factSql(fact)} ORDER BY f."addedAt" DESC, f.id LIMIT 1) f ON true`
    : sql``;
  const wrote = wroteTo
    ? sql`JOIN LATERAL (SELECT i."handleId" FROM "Interaction" i JOIN "InteractionAccount" ia ON ia."interactionId" = i.id
        WHERE i."customerId" = c.id AND i.direction = 'inbound' AND ia."accountId" = ${wroteTo.accountId}::uuid
          AND i."receivedAt" >= ${wroteTo.sinceAt}::timestamptz ORDER BY i."receivedAt" DESC LIMIT 1) w ON true`
    : sql``;
  const name = fact ? (fact.kind === "custom" ? (fact.label ?? "custom") : fact.kind) : null;
  const fields = name ? sql`jsonb_build_object(${name}::text, f.value)` : sql`'{}'::jsonb`;
  return sql`SELECT c.id AS "customerId", c."displayName", h.id AS "handleId", c.language, ${fields} AS fields
    FROM "Customer" c ${facts} ${wrote}
    JOIN LATERAL (SELECT h.id FROM "Handle" h WHERE h."customerId" = c.id AND h."externalId" NOT LIKE 'erased:%'
      ORDER BY (${wroteTo ? sql`h.id = w."handleId"` : sql`h.id IS NULL`}) DESC, (h.channel = ANY(${[...addressChannels]})) DESC, h."createdAt" DESC, h.id LIMIT 1) h ON true
    WHERE c."erasedAt" IS NULL AND ${narrowed({ fact, wroteTo })} AND ${knownCustomerSql(starter, sql`c.id`)}`;
}

/** The same as a condition an index answers, so that nobody else is looked at. */
function narrowed({ fact, wroteTo }: Segment): Sql {
  return all([
    ...(fact ? [sql`c.id IN (SELECT f."customerId" FROM "CustomerFact" f WHERE ${factSql(fact)})`] : []),
    ...(wroteTo
      ? [
          sql`c.id IN (SELECT i."customerId" FROM "InteractionAccount" ia JOIN "Interaction" i ON i.id = ia."interactionId"
            WHERE ia."accountId" = ${wroteTo.accountId}::uuid AND i."receivedAt" >= ${wroteTo.sinceAt}::timestamptz AND i.direction = 'inbound')`,
        ]
      : []),
  ]);
}

function factSql({ kind, label, how, value, to }: NonNullable<Segment["fact"]>): Sql {
  const of = sql`f."removedAt" IS NULL AND f.kind = ${kind}${kind === "custom" && label ? sql` AND f.label = ${label}` : sql``}`;
  switch (how) {
    case "is":
      return sql`${of} AND lower(f.value) = lower(${value})`;
    case "starts":
      return sql`${of} AND starts_with(lower(f.value), lower(${value}))`;
    case "between":
      return DIGITS.test(value) && DIGITS.test(to ?? "")
        ? sql`${of} AND CASE WHEN f.value ~ '^\\d{1,18}$' THEN f.value::bigint BETWEEN ${value}::bigint AND ${to}::bigint ELSE false END`
        : sql`${of} AND lower(f.value) COLLATE "C" BETWEEN lower(${value}) AND lower(${to})`;
  }
}
