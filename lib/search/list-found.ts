import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql, whole } from "@/lib/db/sql";
import type { FoundCustomer } from "./schemas";
import { visibleCustomerSql } from "./visible-customer-sql";

interface Row extends Omit<FoundCustomer, "lastInboundAt"> {
  lastInboundAt: Date | null;
}

const SHOWN = 8;

/** Those of the customers whom the reader may know of: first who bears the text as their whole name, then who wrote last. */
export async function listFound(ctx: Ctx, text: string, ids: Sql): Promise<FoundCustomer[]> {
  const exact = text.replace(/^@/, "").toLowerCase();
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT cu.id, cu."displayName", open."conversationId", open."lastInboundAt",
      coalesce((SELECT jsonb_agg(jsonb_build_object('channel', h.channel, 'name', coalesce(h.username, h."externalId")) ORDER BY h."createdAt", h.id)
        FROM "Handle" h WHERE h."customerId" = cu.id), '[]') AS handles
    FROM (${ids}) AS named JOIN "Customer" cu ON cu.id = named.id
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
