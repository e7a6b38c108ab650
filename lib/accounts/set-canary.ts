import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { SetCanary } from "./canary-schemas";
import { requireCanaryWay } from "./require-canary-way";
import { requireAdmin } from "./rules/require-admin";

/** Sets whether and how often an account gets a message to itself. Admins only. Throws NotFound, Refused `canary-no-way`. */
export async function setCanary(outer: Ctx, { accountId, isOn, everyMinutes }: SetCanary): Promise<void> {
  requireAdmin(outer.actor);
  await inTransaction(outer, async (ctx) => {
    await requireCanaryWay(ctx, accountId);
    const rule = { isOn, everyMinutes, changedAt: ctx.now() };
    await ctx.db.canaryRule.upsert({ where: { accountId }, create: { accountId, ...rule }, update: rule });
    const values = { isOn, everyMinutes };
    await writeEntry(ctx, { action: "canary.set", subject: "account", subjectId: accountId, values });
  });
}
