import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql, whole } from "@/lib/db/sql";
import { askedSql } from "./asked-sql";
import type { Term } from "./rules/query-terms";
import type { FoundCustomer } from "./schemas";
import { visibleCustomerSql } from "./visible-customer-sql";

interface Row extends Omit<FoundCustomer, "lastInboundAt"> {
  lastInboundAt: Date | null;
}

const SHOWN = 8;
/** A name that more people bear is no help: their newest are looked at. */
const MOST = 1000;
const SHORTEST_LIKENESS = 4;

const handleText = sql`search_handle(h.channel, h."externalId", h.username, h."displayName")`;

/**
 * The people whom the words name: by name, username, address, number or a fact known of them,
 * and where nobody is, by a name like it.
 */
export async function findPeople(ctx: Ctx, wanted: readonly Term[]): Promise<FoundCustomer[]> {
  if (wanted.length === 0) return [];
  const text = wanted.map((term) => term.text).join(" ");
  const asked = askedSql(wanted);
  // What is private is found by who knows the whole of it, not letter by letter.
  const known = askedSql(wanted.map((term) => ({ ...term, isPrefix: false })));
  const named = await listRows(
    ctx,
    text,
    sql`SELECT id FROM "Customer" WHERE search_words("displayName") @@ ${asked}
      UNION SELECT h."customerId" FROM "Handle" h WHERE search_words(${handleText}) @@ ${asked}
      UNION SELECT id FROM "Customer" WHERE "externalNumber" = ${text}
      UNION SELECT f."customerId" FROM "CustomerFact" f WHERE f."removedAt" IS NULL AND search_words(f.value) @@ ${known}`,
  );
  const isName = wanted.every(({ digits }) => digits === null) && text.length >= SHORTEST_LIKENESS;
  if (named.length > 0 || !isName) return named;
  return listRows(
    ctx,
    text,
    sql`SELECT id FROM "Customer" WHERE search_key(${text}) <% search_key("displayName")
      UNION SELECT h."customerId" FROM "Handle" h WHERE search_key(${text}) <% search_key(${handleText})`,
  );
}

async function listRows(ctx: Ctx, text: string, ids: Sql): Promise<FoundCustomer[]> {
  const exact = text.replace(/^@/, "").toLowerCase();
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT cu.id, cu."displayName", open."conversationId", open."lastInboundAt",
      coalesce((SELECT jsonb_agg(jsonb_build_object('channel', h.channel, 'name', coalesce(h.username, h."externalId")) ORDER BY h."createdAt", h.id)
        FROM "Handle" h WHERE h."customerId" = cu.id), '[]') AS handles
    FROM (SELECT named.id FROM (${ids}) AS named ORDER BY named.id DESC LIMIT ${whole(MOST)}) AS named
    JOIN "Customer" cu ON cu.id = named.id
    LEFT JOIN LATERAL (
      SELECT c.id AS "conversationId", c."lastInboundAt" FROM "Conversation" c
      WHERE c."customerId" = cu.id AND c."joinedIntoId" IS NULL AND ${maySeeSql(ctx.actor, sql`c."teamId"`)}
      ORDER BY (c.status = 'open') DESC, c."openedAt" DESC LIMIT 1
    ) AS open ON true
    WHERE ${visibleCustomerSql(ctx.actor, sql`cu.id`)}
    ORDER BY (lower(cu."displayName") = ${exact} OR EXISTS (SELECT 1 FROM "Handle" h WHERE h."customerId" = cu.id
        AND (lower(h.username) = ${exact} OR lower(h."externalId") = ${exact}))) DESC,
      open."lastInboundAt" DESC NULLS LAST, cu.id DESC LIMIT ${whole(SHOWN)}`;
  return rows.map((row) => ({ ...row, lastInboundAt: row.lastInboundAt?.toISOString() ?? null }));
}
