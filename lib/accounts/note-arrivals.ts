import type { Ctx } from "@/lib/context/ctx";

export interface Arrival {
  accountId: string;
  receivedAt: Date;
  /** From the provider's time to ours. */
  delaySeconds: number;
}

/** Keeps when an account last received something and how late it came, at most once in five seconds each. */
export async function noteArrivals(ctx: Ctx, arrivals: readonly Arrival[]): Promise<void> {
  if (arrivals.length === 0) return;
  await ctx.db.$executeRaw`
    UPDATE "Account" account
    SET "lastReceivedAt" = newest."receivedAt", "ingestDelaySeconds" = greatest(newest."delaySeconds", 0)
    FROM (SELECT DISTINCT ON ("accountId") "accountId", "receivedAt", "delaySeconds"
          FROM jsonb_to_recordset(${JSON.stringify(arrivals)}::jsonb)
            AS row("accountId" uuid, "receivedAt" timestamptz, "delaySeconds" int)
          ORDER BY "accountId", "receivedAt" DESC) newest
    WHERE account.id = newest."accountId"
      AND (account."lastReceivedAt" IS NULL OR account."lastReceivedAt" < newest."receivedAt" - interval '5 seconds')`;
}
