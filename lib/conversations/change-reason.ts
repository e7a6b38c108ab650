import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { ChangeReason, ContactReasonView } from "./reason-schemas";
import { requireLead } from "./require-lead";
import { requireReasonParent } from "./require-reason-parent";

/**
 * Renames, moves, retires or brings back a contact reason; conversations keep it. Retiring one retires those below
 * it. Leads only. Throws NotFound, Conflict `reason-exists`, Refused `reason-too-deep`.
 */
export async function changeReason(outer: Ctx, id: string, change: ChangeReason): Promise<ContactReasonView> {
  requireLead(outer.actor);
  return inTransaction(outer, async (ctx) => {
    const before = await ctx.db.contactReason.findUnique({ where: { id } });
    if (!before) throw new NotFound("not-found");
    const { name = before.name, parentId = before.parentId, position = before.position } = change;
    if (parentId !== before.parentId) await requireReasonParent(ctx, parentId, id);
    const isRetired = change.isRetired ?? before.retiredAt !== null;
    const clash = await ctx.db.$queryRaw<{ id: string }[]>`
      SELECT id FROM "ContactReason" WHERE "parentId" IS NOT DISTINCT FROM ${parentId}::uuid
        AND lower(name) = lower(${name}) AND "retiredAt" IS NULL AND id <> ${id}::uuid`;
    if (!isRetired && clash.length > 0) throw new Conflict("reason-exists", { name });
    const retiredAt = isRetired ? (before.retiredAt ?? ctx.now()) : null;
    await ctx.db.contactReason.update({ where: { id }, data: { name, parentId, position, retiredAt } });
    if (isRetired)
      await ctx.db.contactReason.updateMany({
        where: { parentId: id, retiredAt: null },
        data: { retiredAt },
      });
    const fields = Object.keys(change);
    await writeEntry(ctx, { action: "reason.changed", subject: "reason", subjectId: id, values: { fields } });
    return { id, parentId, name, position, isRetired };
  });
}
