import type { Ctx } from "@/lib/context/ctx";

/**
 * Keeps holds off until the transaction ends: whoever lets a post or a part of it go takes this before its row, so that
 * no call is begun after a hold was answered.
 */
export async function keepHoldsOff(ctx: Ctx): Promise<void> {
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext('caret.post-holds'))`;
}

/** Waits for all who are letting something go, and keeps others off until the transaction ends. */
export async function stopLettingGo(ctx: Ctx): Promise<void> {
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('caret.post-holds'))`;
}
