import { maySeeSql } from "@/lib/agents/may-see-sql";
import { listClosedCustomers } from "@/lib/audit/list-closed-customers";
import type { Ctx } from "@/lib/context/ctx";
import type { HandleMark, Suggestion } from "@/lib/customers/link-schemas";
import { suggestionSchema } from "@/lib/customers/link-schemas";
import { type Sql, sql } from "@/lib/db/sql";
import { requireVisibleCustomer } from "./require-visible-customer";

interface Row {
  id: string;
  state: string;
  own: HandleMark;
  other: HandleMark;
  reasons: Suggestion["reasons"];
  decidedBy: Suggestion["decidedBy"];
}

const MOST = 50;

/**
 * Who else this customer may be, with the reasons: open ones first, then what was rejected or said to be two, so that
 * it can be taken back. Of people the reader may not know of nothing is told, and no value of what another team
 * reads. Throws NotFound.
 */
export async function listSuggestions(ctx: Ctx, customerId: string): Promise<Suggestion[]> {
  await requireVisibleCustomer(ctx, customerId);
  return readSuggestions(ctx, sql`own."customerId" = ${customerId}::uuid`);
}

/** Suggestions of which one side meets the condition on `own`, the other side being somebody else the reader may know of. */
export async function readSuggestions(ctx: Ctx, condition: Sql): Promise<Suggestion[]> {
  const closed = await listClosedCustomers(ctx);
  const isSeen = maySeeSql(ctx.actor, sql`v."teamId"`);
  const rows = await ctx.db.$queryRaw<Row[]>`
    WITH pairs AS (
      SELECT s.id, s."handleId" AS "ownId", s."otherHandleId" AS "otherId", s.state, s."decidedById", s."createdAt"
        FROM "LinkSuggestion" s JOIN "Handle" own ON own.id = s."handleId" WHERE ${condition}
      UNION ALL
      SELECT s.id, s."otherHandleId", s."handleId", s.state, s."decidedById", s."createdAt"
        FROM "LinkSuggestion" s JOIN "Handle" own ON own.id = s."otherHandleId" WHERE ${condition}
    )
    SELECT p.id, p.state, ${mark(sql`own`, sql`ownc`)} AS own, ${mark(sql`other`, sql`otherc`)} AS other,
      CASE WHEN ag.id IS NOT NULL THEN jsonb_build_object('id', ag.id, 'displayName', ag."displayName") END AS "decidedBy",
      coalesce((SELECT jsonb_agg(jsonb_build_object('kind', r.kind, 'value', CASE WHEN i.id IS NULL OR ${isSeen} THEN r.value ELSE '' END,
          'interactionId', r."interactionId", 'audience', r.audience, 'fromHandleId', r."fromHandleId",
          'foundAt', to_char(r."foundAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY r."foundAt", r.kind)
        FROM "LinkReason" r LEFT JOIN "Interaction" i ON i.id = r."interactionId" LEFT JOIN "Conversation" v ON v.id = i."conversationId"
        WHERE r."suggestionId" = p.id), '[]') AS reasons
    FROM pairs p
    JOIN "Handle" own ON own.id = p."ownId" JOIN "Customer" ownc ON ownc.id = own."customerId"
    JOIN "Handle" other ON other.id = p."otherId" JOIN "Customer" otherc ON otherc.id = other."customerId"
    LEFT JOIN "Agent" ag ON ag.id = p."decidedById"
    WHERE p.state <> 'accepted' AND other."customerId" <> own."customerId"
      AND (p.state = 'never' OR EXISTS (SELECT 1 FROM "LinkReason" r WHERE r."suggestionId" = p.id))
      AND (NOT EXISTS (SELECT 1 FROM "Conversation" v WHERE v."customerId" = other."customerId")
        OR EXISTS (SELECT 1 FROM "Conversation" v WHERE v."customerId" = other."customerId" AND ${isSeen}))
    ORDER BY p.state = 'open' DESC, p."createdAt" DESC, p.id LIMIT ${MOST}`;
  const told = rows.filter(({ other }) => !closed.includes(other.customerId));
  return told.map((row) =>
    suggestionSchema.parse({ ...row, isUnverified: row.reasons.some(({ kind }) => kind === "bridge-code") }),
  );
}

function mark(handle: Sql, customer: Sql): Sql {
  return sql`jsonb_build_object('id', ${handle}.id, 'channel', ${handle}.channel, 'externalId', ${handle}."externalId",
    'username', ${handle}.username, 'displayName', ${handle}."displayName", 'customerId', ${customer}.id,
    'customerName', ${customer}."displayName")`;
}
