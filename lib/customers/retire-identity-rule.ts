import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";

/** Takes a rule out of use; what was checked by it stays in force until its time is over. Admins only. Throws NotFound. */
export async function retireIdentityRule(outer: Ctx, ruleId: string): Promise<void> {
  requireRole(outer.actor, ["admin"]);
  await inTransaction(outer, async (ctx) => {
    const { count } = await ctx.db.identityRule.updateMany({
      where: { id: ruleId, retiredAt: null },
      data: { retiredAt: ctx.now() },
    });
    if (count === 0) throw new NotFound("not-found");
    await writeEntry(ctx, { action: "identity-rule.retired", subject: "identity-rule", subjectId: ruleId });
  });
}
