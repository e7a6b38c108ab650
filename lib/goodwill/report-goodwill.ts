import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { GoodwillReport } from "./offer-schemas";
import { cameBackSql, visibleOffersSql } from "./read-offers";

/** What was given between two instants, by kind, what it cost and what became of it; 30 days unless told. */
export async function reportGoodwill(
  ctx: Ctx,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Promise<GoodwillReport> {
  const until = to ? new Date(to) : ctx.now();
  const since = from ? new Date(from) : after(until, -30 * DAY);
  const kinds = await ctx.db.$queryRaw<GoodwillReport["kinds"]>`
    SELECT k.id AS "kindId", k.name, k.currency, count(*)::int AS given, count(o."acceptedAt")::int AS accepted,
      count(o."paidAt")::int AS paid, ${countOf("returned")} AS returned, ${countOf("refused")} AS refused,
      ${countOf("expired")} AS expired, count(o."decidedById")::int AS approved,
      coalesce(sum(o.cost) FILTER (WHERE o.state IN ('offered', 'accepted', 'paid')), 0)::float8 AS cost,
      count(${cameBackSql})::int AS "cameBack"
    FROM "Offer" o JOIN "OfferKind" k ON k.id = o."kindId" JOIN "Handle" h ON h.id = o."handleId"
      LEFT JOIN "Thread" t ON t.id = o."threadId" LEFT JOIN "Conversation" c ON c.id = t."conversationId"
    WHERE o."offeredAt" >= ${since}::timestamptz AND o."offeredAt" < ${until}::timestamptz AND ${visibleOffersSql(ctx)}
    GROUP BY k.id, k.name, k.currency ORDER BY lower(k.name), k.id`;
  return { from: since.toISOString(), to: until.toISOString(), kinds };
}

function countOf(state: string) {
  return sql`count(*) FILTER (WHERE o.state = ${state})::int`;
}
