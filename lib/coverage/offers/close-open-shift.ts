import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";

/** Asks nobody any more; what was taken stays. Leads and admins. Throws NotFound, Conflict `offer-over`. */
export async function closeOpenShift(outer: Ctx, id: string): Promise<void> {
  requireRole(outer.actor, ["lead", "admin"]);
  await inTransaction(outer, async (ctx) => {
    if ((await ctx.db.openShift.count({ where: { id } })) === 0) throw new NotFound("not-found");
    const closed = await ctx.db.$executeRaw`
      UPDATE "OpenShift" SET "closedAt" = ${ctx.now()}::timestamptz
      WHERE id = ${id}::uuid AND "closedAt" IS NULL AND taken < wanted AND "expiresAt" > ${ctx.now()}::timestamptz`;
    if (closed === 0) throw new Conflict("offer-over");
    await writeEntry(ctx, { action: "shift.offer-closed", subject: "open-shift", subjectId: id, values: {} });
  });
}
