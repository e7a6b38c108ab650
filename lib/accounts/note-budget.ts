import type { Ctx } from "@/lib/context/ctx";

export interface SeenBudget {
  scope: string;
  endpoint: string;
  limit: number;
  remaining: number;
  resetAt: Date;
}

/** Keeps what a provider's headers said. Within one window the lower count stands: answers overtake each other. */
export async function noteBudget(ctx: Ctx, seen: SeenBudget): Promise<void> {
  const now = ctx.now();
  if (seen.resetAt.getTime() <= now.getTime()) return;
  await ctx.db.$executeRaw`
    INSERT INTO "RateBudget" (scope, endpoint, "limit", remaining, "resetAt", "seenAt")
    VALUES (${seen.scope}, ${seen.endpoint}, ${seen.limit}, ${seen.remaining}, ${seen.resetAt}, ${now})
    ON CONFLICT (scope, endpoint) DO UPDATE SET
      "limit" = excluded."limit",
      remaining = CASE WHEN "RateBudget"."resetAt" = excluded."resetAt"
        THEN least("RateBudget".remaining, excluded.remaining) ELSE excluded.remaining END,
      "resetAt" = excluded."resetAt",
      "seenAt" = excluded."seenAt"`;
}
