import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Incident } from "./incident-schemas";
import { getIncident } from "./list-incidents";

/**
 * Opens a closed incident again, with its people, rules and posts as they were; one that is open stays as it is. Leads,
 * admins, and programs by their scope. Throws NotFound.
 */
export async function reopenIncident(outer: Ctx, id: string): Promise<Incident> {
  if (outer.actor.type !== "program") requireRole(outer.actor, ["lead", "admin"]);
  return inTransaction(outer, async (ctx) => {
    const found = await ctx.db.incident.findUnique({ where: { id } });
    if (!found) throw new NotFound("not-found");
    const endedByClosing = found.endAt?.getTime() === found.closedAt?.getTime();
    const { count } = await ctx.db.incident.updateMany({
      where: { id, state: "closed" },
      data: {
        state: "open",
        closedAt: null,
        closedById: null,
        ...(endedByClosing ? { endAt: null } : {}),
        changeNumber: { increment: 1 },
      },
    });
    if (count > 0) {
      // What was said while it was closed is looked at as well.
      await ctx.db.incidentJoinRule.updateMany({
        where: { incidentId: id, retiredAt: null },
        data: { readDoneAt: null },
      });
      await writeEntry(ctx, { action: "incident.reopened", subject: "incident", subjectId: id });
    }
    return getIncident(ctx, id);
  });
}
