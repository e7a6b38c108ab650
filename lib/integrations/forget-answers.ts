import type { Ctx } from "@/lib/context/ctx";

/** Drops what other systems said once it no longer counts as fresh. */
export async function forgetAnswers(ctx: Ctx): Promise<number> {
  const { count } = await ctx.db.lookupAnswer.deleteMany({ where: { endsAt: { lt: ctx.now() } } });
  return count;
}
