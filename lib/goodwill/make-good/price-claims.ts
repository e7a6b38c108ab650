import type { Ctx } from "@/lib/context/ctx";
import { sql, uuids } from "@/lib/db/sql";
import { readAmounts } from "./read-amounts";

const AT_ONCE = 5000;

interface OpenClaim {
  id: string;
  customerId: string;
}

/**
 * Reckons anew what the claims of these people of an incident are worth, as far as nothing was chosen: they have a further
 * order, or another one is late. What was chosen stays. Part of the caller's transaction.
 */
export async function priceClaims(
  ctx: Ctx,
  incidentId: string,
  customerIds: readonly string[],
): Promise<void> {
  if (customerIds.length === 0) return;
  const makeGoods = await ctx.db.makeGood.findMany({
    where: { incidentId, stoppedAt: null, expiresAt: { gt: ctx.now() } },
    orderBy: { id: "asc" },
  });
  for (const makeGood of makeGoods)
    for (let from = 0; from < customerIds.length; from += AT_ONCE) {
      const claims = await lockOpen(ctx, makeGood.id, customerIds.slice(from, from + AT_ONCE));
      const worth = await readAmounts(
        ctx,
        makeGood,
        claims.map(({ customerId }) => customerId),
      );
      const rows = claims.map(({ id, customerId }) => {
        const { amounts, mostCost } = worth(customerId);
        return { id, amounts, mostCost };
      });
      await ctx.db.$executeRaw`
        UPDATE "Claim" c SET amounts = r.amounts, "mostCost" = r."mostCost"
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, amounts jsonb, "mostCost" bigint)
        WHERE c.id = r.id AND (c.amounts <> r.amounts OR c."mostCost" <> r."mostCost")`;
    }
}

/** In the order of their ids, so that two at once wait for each other instead of deadlocking. */
function lockOpen(ctx: Ctx, makeGoodId: string, customerIds: readonly string[]): Promise<OpenClaim[]> {
  return ctx.db.$queryRaw<OpenClaim[]>`
    SELECT c.id, h."customerId" FROM "Handle" h JOIN "Claim" c ON c."handleId" = h.id AND ${sql`c."makeGoodId" = ${makeGoodId}::uuid`}
    WHERE h."customerId" = ANY(${uuids(customerIds)}) AND c.state <> 'claimed' ORDER BY c.id FOR NO KEY UPDATE OF c`;
}
