import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Forbidden, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getHold } from "./get-hold";
import { requireSubject } from "./require-subject";
import { holdState } from "./rules/hold-state";
import type { Hold } from "./schemas";

/**
 * The second person's word: puts an asked hold in force, or lifts one whose lift was asked for. Throws Forbidden
 * `second-person` for who asked, Conflict `hold-settled` when nothing waits for a second person.
 */
export async function confirmHold(outer: Ctx, id: string): Promise<Hold> {
  await inTransaction(outer, async (ctx) => {
    const row = await ctx.db.hold.findUnique({ where: { id } });
    if (!row || row.droppedAt) throw new NotFound("not-found");
    const { agentId } = await requireSubject(ctx, row);
    const state = holdState(row);
    if (state === "in-force" || state === "lifted") throw new Conflict("hold-settled");
    const first = state === "asked" ? row.askedById : row.liftAskedById;
    if (first === agentId) throw new Forbidden("second-person");
    const now = ctx.now();
    const { count } =
      state === "asked"
        ? await ctx.db.hold.updateMany({
            where: { id, confirmedAt: null, droppedAt: null },
            data: { confirmedById: agentId, confirmedAt: now },
          })
        : await ctx.db.hold.updateMany({
            where: { id, liftedAt: null, liftAskedById: row.liftAskedById },
            data: { liftedById: agentId, liftedAt: now },
          });
    if (count === 0) throw new Conflict("hold-settled");
    const action = state === "asked" ? "hold.confirmed" : "hold.lifted";
    await writeEntry(ctx, { action, subject: "hold", subjectId: id });
  });
  return getHold(outer, id);
}
