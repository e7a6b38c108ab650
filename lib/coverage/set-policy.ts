import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { ChangePolicy, Policy } from "./cover-schemas";

/** What cover and rosters are held to. */
export async function getPolicy(ctx: Ctx): Promise<Policy> {
  const { id: _, ...policy } = await ctx.db.coverPolicy.findUniqueOrThrow({ where: { id: 1 } });
  return policy;
}

/** Sets it. Admins only. Throws Conflict `policy-changed` when somebody changed it since `changeNumber`. */
export async function setPolicy(outer: Ctx, { changeNumber, ...change }: ChangePolicy): Promise<Policy> {
  requireRole(outer.actor, ["admin"]);
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return inTransaction(outer, async (ctx) => {
    const { count } = await ctx.db.coverPolicy.updateMany({
      where: { id: 1, ...(changeNumber === undefined ? {} : { changeNumber }) },
      data: { ...given, changeNumber: { increment: 1 } },
    });
    if (count === 0) throw new Conflict("policy-changed");
    await writeEntry(ctx, { action: "cover-policy.changed", subject: "cover-policy", values: given });
    return getPolicy(ctx);
  });
}
