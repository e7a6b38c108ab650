import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { ChangeHandoverPolicy, HandoverPolicy } from "./handover-schemas";

/** How watches are handed over. */
export async function getHandoverPolicy(ctx: Ctx): Promise<HandoverPolicy> {
  const { id: _, ...policy } = await ctx.db.handoverPolicy.findUniqueOrThrow({ where: { id: 1 } });
  return policy;
}

/** Sets it. Admins only. Throws Conflict `policy-changed` when somebody changed it since `changeNumber`. */
export async function setHandoverPolicy(
  outer: Ctx,
  { changeNumber, ...change }: ChangeHandoverPolicy,
): Promise<HandoverPolicy> {
  requireRole(outer.actor, ["admin"]);
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return inTransaction(outer, async (ctx) => {
    const { count } = await ctx.db.handoverPolicy.updateMany({
      where: { id: 1, ...(changeNumber === undefined ? {} : { changeNumber }) },
      data: { ...given, changeNumber: { increment: 1 } },
    });
    if (count === 0) throw new Conflict("policy-changed");
    await writeEntry(ctx, { action: "handover-policy.changed", subject: "handover-policy", values: given });
    return getHandoverPolicy(ctx);
  });
}
