import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

/** Who has nothing more to do with which of these people, for good: `agentId customerId`. */
export async function listTakenOff(ctx: Ctx, customerIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await ctx.db.$queryRaw<{ agentId: string; customerId: string }[]>`
    SELECT "agentId", "customerId" FROM "TakenOff"
    WHERE "customerId" = ANY(${uuids(customerIds)}) AND "grantedAt" IS NOT NULL AND "endedAt" IS NULL`;
  return new Set(rows.map(({ agentId, customerId }) => `${agentId} ${customerId}`));
}
