import type { Ctx } from "@/lib/context/ctx";

/** One change of the registry at a time, until the transaction ends: whether initials are free depends on all rows. */
export async function lockInitials(ctx: Ctx): Promise<void> {
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('caret.initials'))`;
}
