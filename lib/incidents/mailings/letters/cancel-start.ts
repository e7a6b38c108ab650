import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getMailing } from "../get-mailing";
import { lockMailing } from "../lock-mailing";
import type { Mailing } from "../mailing-schemas";

/** What is planned no more; its time on the clock stays, to plan it again. */
export const UNPLANNED = { plannedFrom: null, startAt: null } as const;

/**
 * Calls a planned start off: it is what it was before, and an approval of it holds. Leads, admins, and programs by their
 * scope. Throws NotFound, Conflict `mailing-state` where it has begun.
 */
export async function cancelStart(outer: Ctx, id: string): Promise<Mailing> {
  if (outer.actor.type !== "program") requireRole(outer.actor, ["lead", "admin"]);
  await inTransaction(outer, async (ctx) => {
    const before = await lockMailing(ctx, id, ["planned"]);
    await ctx.db.mailing.update({
      where: { id },
      data: { state: before.plannedFrom ?? "draft", ...UNPLANNED, changeNumber: { increment: 1 } },
    });
    const values = { at: before.startAt?.toISOString() ?? null };
    await writeEntry(ctx, { action: "mailing.start-cancelled", subject: "mailing", subjectId: id, values });
  });
  return getMailing(outer, id);
}
