import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { IN_HAND, lockMailing } from "./lock-mailing";

/** Throws a draft away for good; what was prepared or sent stays. Leads and admins. Throws NotFound, Conflict `mailing-state`. */
export async function removeMailing(outer: Ctx, id: string): Promise<void> {
  requireRole(outer.actor, ["lead", "admin"]);
  await inTransaction(outer, async (ctx) => {
    await lockMailing(ctx, id, IN_HAND);
    await ctx.db.mailing.delete({ where: { id } });
    await recordChanges(ctx, [{ kind: "approval.changed", values: { kind: "mailing" } }]);
    await writeEntry(ctx, { action: "mailing.removed", subject: "mailing", subjectId: id });
  });
}
