import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getHold } from "./get-hold";
import { requireSubject } from "./require-subject";
import { holdState } from "./rules/hold-state";
import type { Hold } from "./schemas";

/**
 * Asks that a hold be lifted: it stays in force until a second person confirms. One that was never confirmed is dropped at
 * once. Throws NotFound, Conflict `hold-settled`.
 */
export async function liftHold(outer: Ctx, id: string, reason: string): Promise<Hold | null> {
  const isDropped = await inTransaction(outer, async (ctx) => {
    const row = await ctx.db.hold.findUnique({ where: { id } });
    if (!row || row.droppedAt) throw new NotFound("not-found");
    const { agentId } = await requireSubject(ctx, row);
    const state = holdState(row);
    const now = ctx.now();
    const { count } =
      state === "asked"
        ? await ctx.db.hold.updateMany({
            where: { id, confirmedAt: null, droppedAt: null },
            data: { droppedAt: now },
          })
        : await ctx.db.hold.updateMany({
            where: { id, confirmedAt: { not: null }, liftAskedAt: null, liftedAt: null },
            data: { liftAskedById: agentId, liftAskedAt: now, liftReason: reason },
          });
    if (count === 0) throw new Conflict("hold-settled");
    const action = state === "asked" ? "hold.dropped" : "hold.lift-asked";
    await writeEntry(ctx, { action, subject: "hold", subjectId: id, values: { reason } });
    return state === "asked";
  });
  return isDropped ? null : getHold(outer, id);
}
