import type { Ctx } from "@/lib/context/ctx";

/**
 * Deletes what is only kept for a while: answers to an Idempotency-Key and failed sign-ins after 24 hours, ended
 * sessions after 90 days. For the worker. Answers how many rows went.
 */
export async function forgetOutdated(ctx: Ctx): Promise<number> {
  const now = ctx.now();
  const day = new Date(now.getTime() - 24 * 3_600_000);
  const quarter = new Date(now.getTime() - 90 * 24 * 3_600_000);
  const answers = await ctx.db.$executeRaw`DELETE FROM "IdempotentAnswer" WHERE "createdAt" < ${day}`;
  const tries = await ctx.db.$executeRaw`DELETE FROM "SignInThrottle" WHERE "lastAt" < ${day}`;
  const sessions = await ctx.db
    .$executeRaw`DELETE FROM "Session" WHERE coalesce("revokedAt", "lastSeenAt") < ${quarter}`;
  return answers + tries + sessions;
}
