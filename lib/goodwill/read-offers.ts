import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql, whole } from "@/lib/db/sql";
import type { Offer } from "./offer-schemas";
import { writtenAmount } from "./rules/money";

type Times =
  | "askedAt"
  | "offeredAt"
  | "decidedAt"
  | "expiresAt"
  | "acceptedAt"
  | "paidAt"
  | "endedAt"
  | "cameBackAt";
type Row = Omit<Offer, Times | "cost" | "written" | "mayDecide"> & { [K in Times]: Date | null } & {
  cost: bigint;
  askedAt: Date;
};

/** Who asked for something again within 14 days of an offer `o` to a handle `h`. */
export const cameBackSql: Sql = sql`(SELECT min(b."startedAt") FROM "Conversation" m JOIN "Turn" b ON b."conversationId" = m.id
  WHERE m."customerId" = h."customerId" AND NOT b."isCloser" AND b."startedAt" > o."offeredAt"
    AND b."startedAt" <= o."offeredAt" + interval '336 hours')`;

/** What of offers `o`, in a conversation `c` or in none, the reader may know of. */
export function visibleOffersSql(ctx: Ctx): Sql {
  const isLead = ctx.actor.type !== "agent" || ctx.actor.role !== "agent";
  return sql`(CASE WHEN c.id IS NULL THEN ${isLead} ELSE ${maySeeSql(ctx.actor, sql`c."teamId"`)} END)`;
}

/** Offers `o` that a condition picks, of conversations the reader may see; newest first. */
export async function readOffers(ctx: Ctx, where: Sql, limit = 200): Promise<Offer[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT o.id, json_build_object('id', k.id, 'kind', k.kind, 'name', k.name, 'unit', k.unit, 'currency', o.currency) AS kind,
      json_build_object('id', cu.id, 'displayName', cu."displayName") AS customer, c.id AS "conversationId",
      o."incidentId", o.amount, o.cost, o.reason, o.state, o.over,
      CASE WHEN g.id IS NOT NULL THEN json_build_object('id', g.id, 'displayName', g."displayName",
        'initials', coalesce(ini.initials, '')) END AS "givenBy",
      o."askedAt", o."offeredAt", d."displayName" AS "decidedBy", o."decidedAt", o."decisionReason", o."expiresAt",
      o."acceptedAt", o."paidAt", o."endedAt", ${cameBackSql} AS "cameBackAt"
    FROM "Offer" o JOIN "OfferKind" k ON k.id = o."kindId" JOIN "Handle" h ON h.id = o."handleId"
      JOIN "Customer" cu ON cu.id = h."customerId" LEFT JOIN "Thread" t ON t.id = o."threadId"
      LEFT JOIN "Conversation" c ON c.id = t."conversationId" LEFT JOIN "Agent" g ON g.id = o."givenById"
      LEFT JOIN "InitialsHolder" ini ON ini."agentId" = g.id AND ini."untilAt" IS NULL
      LEFT JOIN "Agent" d ON d.id = o."decidedById"
    WHERE ${where} AND ${visibleOffersSql(ctx)}
    ORDER BY o."askedAt" DESC, o.id DESC LIMIT ${whole(limit)}`;
  return rows.map((row) => viewOffer(ctx, row));
}

function viewOffer({ actor }: Ctx, row: Row): Offer {
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  const isLead = actor.type === "agent" && actor.role !== "agent";
  return {
    ...row,
    cost: Number(row.cost),
    written: writtenAmount(row.amount, row.kind),
    askedAt: row.askedAt.toISOString(),
    offeredAt: iso(row.offeredAt),
    decidedAt: iso(row.decidedAt),
    expiresAt: iso(row.expiresAt),
    acceptedAt: iso(row.acceptedAt),
    paidAt: iso(row.paidAt),
    endedAt: iso(row.endedAt),
    cameBackAt: iso(row.cameBackAt),
    mayDecide: row.state === "asked" && isLead && actor.agentId !== row.givenBy?.id,
  };
}
