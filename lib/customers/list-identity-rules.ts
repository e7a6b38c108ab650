import type { Ctx } from "@/lib/context/ctx";
import { type IdentityRule, identityRuleSchema } from "./identity-schemas";

/** What proves a person for what, on these accounts, oldest first. Checks no right. */
export async function listIdentityRules(ctx: Ctx, accountIds: readonly string[]): Promise<IdentityRule[]> {
  const rows = await ctx.db.identityRule.findMany({
    where: { accountId: { in: [...accountIds] }, retiredAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => identityRuleSchema.parse(row));
}
