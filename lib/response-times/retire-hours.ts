import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { renewPolicy } from "./read-policy";
import { endHours } from "./replace-hours";

/**
 * Ends hours that no target is counted in and that no account states in public. Admins only. Throws NotFound, Conflict
 * `hours-replaced`, Refused `hours-in-use` or `hours-stated`.
 */
export async function retireHours(outer: Ctx, id: string): Promise<void> {
  requireRole(outer.actor, ["admin"]);
  await inTransaction(outer, async (ctx) => {
    await endHours(ctx, id);
    const targets = await ctx.db.target.count({ where: { calendarId: id, untilAt: null } });
    if (targets > 0) throw new Refused("hours-in-use", { targets });
    const accounts = await ctx.db.statedHours.count({ where: { calendarId: id } });
    if (accounts > 0) throw new Refused("hours-stated", { accounts });
    await renewPolicy(ctx);
    await writeEntry(ctx, { action: "hours.retired", subject: "hours", subjectId: id });
  });
}
