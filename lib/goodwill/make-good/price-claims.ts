import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { sql, uuids } from "@/lib/db/sql";
import { ANEW } from "@/lib/db/statement-names";
import { readAmounts } from "./read-amounts";

const AT_ONCE = 5000;

interface OpenClaim {
  id: string;
  customerId: string;
  handleId: string;
  state: "reserved" | "offered";
}

/**
 * Reckons anew what the claims of these people of an incident are worth, as far as nothing was chosen, and opens what was
 * reserved for who is late: they have a further order, or one more is late. Answers how many it opened. Part of the
 * caller's transaction.
 */
export async function priceClaims(
  ctx: Ctx,
  incidentId: string,
  customerIds: readonly string[],
): Promise<number> {
  if (customerIds.length === 0) return 0;
  let opened = 0;
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
      opened += await write(
        ctx,
        claims.map((claim) => ({ ...claim, ...worth(claim.customerId) })),
      );
    }
  return opened;
}

/** In the order of their ids, so that two at once wait for each other instead of deadlocking. */
function lockOpen(ctx: Ctx, makeGoodId: string, customerIds: readonly string[]): Promise<OpenClaim[]> {
  return ctx.db.$queryRaw<OpenClaim[]>`
    ${ANEW} SELECT c.id, h."customerId", c."handleId", c.state FROM "Handle" h JOIN "Claim" c ON c."handleId" = h.id AND ${sql`c."makeGoodId" = ${makeGoodId}::uuid`}
    WHERE h."customerId" = ANY(${uuids(customerIds)}) AND c.state <> 'claimed' ORDER BY c.id FOR NO KEY UPDATE OF c`;
}

async function write(
  ctx: Ctx,
  claims: readonly (OpenClaim & ReturnType<Awaited<ReturnType<typeof readAmounts>>>)[],
): Promise<number> {
  const opened = claims.filter(({ state, isLate }) => state === "reserved" && isLate);
  const ids = new Set(opened.map(({ id }) => id));
  const rows = claims.map(({ id, amounts, mostCost }) => ({ id, amounts, mostCost, isOpened: ids.has(id) }));
  await ctx.db.$executeRaw`
    UPDATE "Claim" c SET amounts = r.amounts, "mostCost" = r."mostCost",
      state = CASE WHEN r."isOpened" THEN 'offered' ELSE c.state END,
      "offeredAt" = CASE WHEN r."isOpened" THEN ${ctx.now()}::timestamptz ELSE c."offeredAt" END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, amounts jsonb, "mostCost" bigint, "isOpened" boolean)
    WHERE c.id = r.id AND (r."isOpened" OR c.amounts <> r.amounts OR c."mostCost" <> r."mostCost")`;
  await tellScreens(
    ctx,
    opened.map(({ handleId }) => handleId),
  );
  return opened.length;
}

async function tellScreens(ctx: Ctx, handleIds: readonly string[]): Promise<void> {
  if (handleIds.length === 0) return;
  const open = await ctx.db.$queryRaw<{ conversationId: string }[]>`
    SELECT DISTINCT ON (t."handleId") t."conversationId" FROM "Thread" t WHERE t."handleId" = ANY(${uuids(handleIds)})`;
  await recordChanges(
    ctx,
    open.map(({ conversationId }) => ({ kind: "conversation.changed" as const, conversationId })),
  );
}
