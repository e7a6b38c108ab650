import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";

/** Says that a person's history opens only to who says why, or no longer does. Leads and admins. Throws NotFound. */
export function setRestricted(outer: Ctx, customerId: string, isRestricted: boolean): Promise<void> {
  return inTransaction(outer, async (ctx) => {
    requireRole(ctx.actor, ["lead", "admin"]);
    const { count } = await ctx.db.customer.updateMany({ where: { id: customerId }, data: { isRestricted } });
    if (count === 0) throw new NotFound("not-found");
    await writeEntry(ctx, {
      action: isRestricted ? "customer.restricted" : "customer.unrestricted",
      subject: "customer",
      subjectId: customerId,
    });
  });
}
