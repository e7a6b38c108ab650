import type { Ctx } from "@/lib/context/ctx";

/** What came back to us counts against the cap no more. Part of the caller's transaction. */
export async function releaseClaim(ctx: Ctx, offerId: string, cost: number): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE "MakeGood" m SET spent = greatest(0, m.spent - ${cost}::bigint) FROM "Claim" c
    WHERE c."offerId" = ${offerId}::uuid AND m.id = c."makeGoodId"`;
}
