import type { Ctx } from "@/lib/context/ctx";

/** Lets go of answers kept for an Idempotency-Key two days ago; a repeat is recognised for 24 h. */
export async function sweepAnswers(ctx: Ctx): Promise<number> {
  return ctx.db.$executeRaw`DELETE FROM "IdempotentAnswer" WHERE "createdAt" < now() - interval '2 days'`;
}
