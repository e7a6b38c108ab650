import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { CreateIdentityRule, IdentityRule } from "./identity-schemas";

/** Declares what proves a person for what, on one account. Admins only. Throws NotFound, Forbidden. */
export async function createIdentityRule(
  outer: Ctx,
  accountId: string,
  { proves, evidence }: CreateIdentityRule,
): Promise<IdentityRule> {
  const { agentId } = requireRole(outer.actor, ["admin"]);
  const createdAt = outer.now();
  const rule = { id: uuidv7(createdAt, outer.random), accountId, proves, evidence: [...new Set(evidence)] };
  await inTransaction(outer, async (ctx) => {
    const account = await ctx.db.account.findUnique({ where: { id: accountId }, select: { id: true } });
    if (!account) throw new NotFound("not-found");
    await ctx.db.identityRule.create({ data: { ...rule, createdById: agentId, createdAt } });
    await writeEntry(ctx, {
      action: "identity-rule.created",
      subject: "account",
      subjectId: accountId,
      values: { ruleId: rule.id, proves },
    });
  });
  return rule;
}
