import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { withdrawConsent } from "./ask-consent";
import { auditedShift } from "./audited-shift";
import { noticeShift } from "./notice-shifts";
import { lockShift } from "./update-shift";

/**
 * Takes a shift out of the roster from now on; what is over stays in it, and calendars are told of its end. Admins only.
 * Throws NotFound, Conflict `shift-changed`.
 */
export async function deleteShift(outer: Ctx, id: string, changeNumber?: number): Promise<void> {
  requireRole(outer.actor, ["admin"]);
  await inTransaction(outer, async (ctx) => {
    const shift = await lockShift(ctx, id, changeNumber);
    const now = ctx.now();
    await ctx.db.shift.update({
      where: { id },
      data: { deletedAt: now, changedAt: now, changeNumber: { increment: 1 } },
    });
    await withdrawConsent(ctx, id);
    // What is under way ends now: it was worked until here.
    await ctx.db
      .$executeRaw`DELETE FROM "RosterEntry" WHERE "shiftId" = ${id}::uuid AND "startAt" >= ${now}::timestamptz`;
    await ctx.db.$executeRaw`
      UPDATE "RosterEntry" SET "endAt" = ${now}::timestamptz WHERE "shiftId" = ${id}::uuid AND "endAt" > ${now}::timestamptz`;
    await noticeShift(ctx, shift, null);
    await writeEntry(ctx, {
      action: "shift.removed",
      subject: "shift",
      subjectId: id,
      values: { before: auditedShift(shift) },
    });
  });
}
