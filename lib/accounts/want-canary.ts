import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireCanaryWay } from "./require-canary-way";
import { USUAL_MINUTES } from "./rules/canary-state";
import { requireAdmin } from "./rules/require-admin";

/** Has one sent within the minute, whatever its times. Admins only. Throws NotFound, Refused `canary-no-way`. */
export async function wantCanary(outer: Ctx, accountId: string): Promise<void> {
  requireAdmin(outer.actor);
  await inTransaction(outer, async (ctx) => {
    await requireCanaryWay(ctx, accountId);
    const wantedAt = ctx.now();
    const isOn = ctx.world === "sandbox";
    await ctx.db.canaryRule.upsert({
      where: { accountId },
      create: { accountId, isOn, everyMinutes: USUAL_MINUTES, changedAt: wantedAt, wantedAt },
      update: { wantedAt },
    });
    await writeEntry(ctx, { action: "canary.wanted", subject: "account", subjectId: accountId });
  });
}
