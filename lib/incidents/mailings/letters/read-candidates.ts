import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql, uuids, whole } from "@/lib/db/sql";
import { ordersSql } from "../../affected/orders-sql";
import { hasClaimedSql, isSetAsideSql, standSql, wasAnsweredSql } from "../../affected/stand-sql";
import type { AffectedStand } from "../../affected-schemas";
import { type MailingOrder, ORDERS_FIELD, ordersFor } from "../../rules/letter/letter-values";
import { namesField } from "../../rules/letter/template";
import type { Mailing } from "../mailing-schemas";

export interface Candidate {
  affectedId: string;
  customerId: string;
  displayName: string;
  isErased: boolean;
  /** The address mail goes to: that of the list where it is one, else the person's newest. */
  handleId: string | null;
  address: string | null;
  language: string | null;
  /** Of their newest order; of a mailing to those who are late, of their newest that is. */
  fields: Record<string, string>;
  /** All of them, or those that are late, where the texts name them; else none. */
  orders: MailingOrder[];
  /** As far as the audience asks for it. */
  stand: AffectedStand;
  /** They count as answered by a letter of an earlier mailing alone. */
  wasTold: boolean;
  /** A letter to that address came back for good. */
  hasBounced: boolean;
  /** They have a letter of this mailing already, or were counted as left out. */
  isDone: boolean;
}

interface CandidatesAsk {
  mailingId: string;
  incidentId: string;
  /** The channel of the mailbox: whose handles can be written to. */
  channel: string;
  audience: Mailing["audience"];
  texts: Mailing["texts"];
  after: string | null;
  limit: number;
}

interface CandidatesPage {
  candidates: Candidate[];
  /** The last row looked at; null when there are no more. */
  last: string | null;
  rows: number;
}

/**
 * The next people an incident hits, in the order they were added, with all that decides whether they get a letter. Looked
 * up one by one (hence LATERAL, and a channel no index is found for): what the database believes of a list that came in
 * a moment ago is wrong by far.
 */
export async function readCandidates(ctx: Ctx, ask: CandidatesAsk): Promise<CandidatesPage> {
  const { mailingId, incidentId, channel, audience, texts, limit } = ask;
  const from = ask.after ? sql`AND a.id > ${ask.after}::uuid` : sql``;
  const lists = audience.jobIds.length > 0 ? sql`AND a."jobIds" && ${uuids(audience.jobIds)}` : sql``;
  const late = audience.who === "late" ? sql`AND a."lateAt" IS NOT NULL` : sql``;
  const own = sql`h."customerId"`;
  const orders = namesField(texts, ORDERS_FIELD) ? ordersSql(sql`a."incidentId"`, own) : sql`'[]'::jsonb`;
  const told = audience.who === "unanswered" ? sql`NOT ${wasAnsweredSql(incidentId, own)}` : sql`false`;
  const rows = await ctx.db.$queryRaw<Candidate[]>`
    WITH page AS (
      SELECT a.* FROM "Affected" a WHERE a."incidentId" = ${incidentId}::uuid ${from} ${lists} ${late}
      ORDER BY a.id LIMIT ${whole(limit)})
    SELECT a.id AS "affectedId", h."customerId", c."displayName", c."erasedAt" IS NOT NULL AS "isErased",
      t.id AS "handleId", t."externalId" AS address, coalesce(a.language, c.language) AS language,
      ${audience.who === "late" ? lateFields : sql`a.fields`} AS fields, ${orders} AS orders, ${standFor(ask)} AS stand, ${told} AS "wasTold",
      coalesce(bounced.yes, false) AS "hasBounced", coalesce(had.yes, out.yes, false) AS "isDone"
    FROM page a JOIN "Handle" h ON h.id = a."handleId" JOIN "Customer" c ON c.id = h."customerId"
    LEFT JOIN LATERAL (
      SELECT m.id, m."externalId" FROM "Handle" m
      WHERE m."customerId" = h."customerId" AND m.channel || '' = ${channel} AND m."externalId" NOT LIKE 'erased:%'
      ORDER BY (m.id = h.id) DESC, m."createdAt" DESC, m.id LIMIT 1) t ON true
    LEFT JOIN LATERAL (
      SELECT true AS yes FROM "Letter" b WHERE b."handleId" = t.id AND b.state = 'bounced' LIMIT 1) bounced ON true
    LEFT JOIN LATERAL (
      SELECT true AS yes FROM "Letter" d
      WHERE d."mailingId" = ${mailingId}::uuid AND d."customerId" = h."customerId" LIMIT 1) had ON true
    LEFT JOIN LATERAL (
      SELECT true AS yes FROM "MailingLeftOut" o
      WHERE o."mailingId" = ${mailingId}::uuid AND o."customerId" = h."customerId" LIMIT 1) out ON true
    ORDER BY a.id`;
  const last = rows.at(-1)?.affectedId ?? null;
  const candidates = rows.map((each) => ({ ...each, orders: ordersFor(audience, each.orders) }));
  return { candidates, rows: rows.length, last: rows.length < limit ? null : last };
}

const lateFields = sql`coalesce((SELECT o.fields FROM "AffectedOrder" o WHERE o."affectedId" = a.id
  AND o."lateAt" IS NOT NULL ORDER BY o."toldAt" DESC, o.id DESC LIMIT 1), a.fields)`;

/** No more of a person's stand than the audience turns on: a hundred thousand are asked. */
function standFor({ incidentId, audience }: CandidatesAsk): Sql {
  const own = sql`h."customerId"`;
  if (audience.who === "unanswered") return standSql(incidentId, own);
  const claimed = audience.who === "unclaimed" ? hasClaimedSql(incidentId, own) : sql`false`;
  return sql`CASE WHEN ${isSetAsideSql(incidentId, own)} THEN 'set-aside' WHEN ${claimed} THEN 'claimed' ELSE 'waiting' END`;
}
