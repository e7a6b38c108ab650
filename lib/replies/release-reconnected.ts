import type { Ctx } from "@/lib/context/ctx";
import { releaseAccount } from "./hold-account";

/** Lets the queues go of accounts that were connected again since they were held. Answers how many accounts. */
export async function releaseReconnected(ctx: Ctx): Promise<number> {
  const free = await ctx.db.$queryRaw<{ accountId: string }[]>`
    SELECT DISTINCT h."accountId" FROM "OutboxHold" h JOIN "AccountToken" t ON t."accountId" = h."accountId"
    WHERE h."untilAt" > ${ctx.now()} AND t."connectedAt" > h."heldAt"`;
  for (const { accountId } of free) await releaseAccount(ctx, accountId);
  return free.length;
}
