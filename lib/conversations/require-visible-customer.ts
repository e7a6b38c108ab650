import { requireReason } from "@/lib/audit/require-reason";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { keptFrom } from "./kept-from";
import { knownCustomerSql } from "./known-customer-sql";

/**
 * Throws NotFound unless the customer exists and the reader sees a conversation of theirs, or they have none
 * (a bystander): a customer of other teams alone answers like a missing one. Throws Forbidden `restricted` unless
 * only to know of them is `enough`.
 */
export async function requireVisibleCustomer(
  ctx: Ctx,
  customerId: string,
  enough: "to-know" | "to-open" = "to-open",
): Promise<void> {
  const rows = await ctx.db.$queryRaw<{ known: boolean }[]>`
    SELECT ${knownCustomerSql(ctx.actor, sql`c.id`)} AS known FROM "Customer" c WHERE c.id = ${customerId}::uuid`;
  const [row] = rows;
  if (!row) throw new NotFound("not-found");
  if (!row.known) throw keptFrom(ctx, "customer", customerId);
  if (enough === "to-open") await requireReason(ctx, customerId);
}
