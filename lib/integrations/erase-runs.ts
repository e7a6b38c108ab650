import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

/** Takes what was sent to and heard from other systems about these handles out of the runs; that they ran stays. */
export async function eraseRuns(ctx: Ctx, handleIds: readonly string[]): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE "ActionRun" SET "sealedInput" = '', "sealedResult" = NULL, failure = NULL, "inputHash" = 'erased:' || id
    WHERE "handleId" = ANY(${uuids(handleIds)})`;
}
