import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireLead } from "@/lib/conversations/require-lead";
import { issueClaims } from "./issue-claims";
import { noteMakeGood } from "./note-make-good";

const AT_ONCE = 2000;

/**
 * Offers a make-good to the next 2,000 people of its incident who have no claim yet, without a mail: agents hand the links
 * out. Answers how many got one; call it until 0. Leads, and programs by their scope. Throws NotFound.
 */
export async function offerToAffected(outer: Ctx, makeGoodId: string): Promise<{ issued: number }> {
  requireLead(outer.actor);
  return inTransaction(outer, async (ctx) => {
    const makeGood = await ctx.db.makeGood.findUnique({ where: { id: makeGoodId } });
    if (!makeGood) throw new NotFound("not-found");
    const before = await ctx.db.claim.count({ where: { makeGoodId } });
    const next = await ctx.db.$queryRaw<{ id: string }[]>`
      SELECT a.id FROM "Affected" a JOIN "Handle" h ON h.id = a."handleId"
      WHERE a."incidentId" = ${makeGood.incidentId}::uuid AND a."setAsideAt" IS NULL AND NOT EXISTS (
        SELECT 1 FROM "Handle" l JOIN "Claim" c ON c."handleId" = l.id
        WHERE l."customerId" = h."customerId" AND c."makeGoodId" = ${makeGoodId}::uuid)
      ORDER BY a.id LIMIT ${AT_ONCE}`;
    await issueClaims(ctx, { makeGoodId, affectedIds: next.map(({ id }) => id) });
    const issued = (await ctx.db.claim.count({ where: { makeGoodId } })) - before;
    if (issued > 0) await noteMakeGood(ctx, "offered", makeGoodId, { issued });
    return { issued };
  });
}
