import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { PostRule } from "./deed-schemas";
import { getPostRule } from "./get-post-rule";

/** Says whose yes an account's posts need and whether a picture may go without words. Admins. Throws NotFound. */
export function setPostRule(outer: Ctx, accountId: string, rule: PostRule): Promise<PostRule> {
  requireRole(outer.actor, ["admin"]);
  return inTransaction(outer, async (ctx) => {
    const before = await getPostRule(ctx, accountId);
    await ctx.db.postRule.upsert({
      where: { accountId },
      create: { accountId, ...rule },
      update: rule,
    });
    await writeEntry(ctx, {
      action: "post-rule.changed",
      subject: "account",
      subjectId: accountId,
      values: { before, after: rule },
    });
    return getPostRule(ctx, accountId);
  });
}
