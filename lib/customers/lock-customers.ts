import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

/** Takes the customers' rows for this transaction: nothing of theirs comes in, and no handle moves, until it ends. */
export async function lockCustomers(ctx: Ctx, customerIds: readonly string[]): Promise<void> {
  await ctx.db
    .$queryRaw`SELECT id FROM "Customer" WHERE id = ANY(${uuids(customerIds)}) ORDER BY id FOR NO KEY UPDATE`;
}
