import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";

export interface CaughtCanary {
  accountId: string;
  mark: string;
  returnedAt: Date;
}

/** Keeps when messages of ours to ourselves came back, the first time of each; marks that nobody sent change nothing. */
export async function catchCanaries(ctx: Ctx, caught: readonly CaughtCanary[]): Promise<void> {
  for (const { accountId, mark, returnedAt } of caught) {
    const { count } = await ctx.db.canary.updateMany({
      where: { mark, accountId, returnedAt: null },
      data: { state: "returned", returnedAt },
    });
    if (count > 0) await recordChanges(ctx, [{ kind: "account.health", accountId }]);
  }
}
