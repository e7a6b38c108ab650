import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Incident } from "./incident-schemas";
import { getIncident } from "./list-incidents";

/** Says that it is over; one that is closed stays as it was closed. Leads, admins, and programs by their scope. Throws NotFound. */
export async function closeIncident(outer: Ctx, id: string): Promise<Incident> {
  if (outer.actor.type !== "program") requireRole(outer.actor, ["lead", "admin"]);
  return inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const found = await ctx.db.incident.findUnique({ where: { id } });
    if (!found) throw new NotFound("not-found");
    const { count } = await ctx.db.incident.updateMany({
      where: { id, state: "open" },
      data: {
        state: "closed",
        closedAt: now,
        closedById: ctx.actor.type === "agent" ? ctx.actor.agentId : null,
        endAt: found.endAt ?? (now < found.startAt ? found.startAt : now),
        changeNumber: { increment: 1 },
      },
    });
    if (count > 0) await writeEntry(ctx, { action: "incident.closed", subject: "incident", subjectId: id });
    return getIncident(ctx, id);
  });
}
