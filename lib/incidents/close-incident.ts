import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { countAffected } from "./affected/count-affected";
import type { Incident } from "./incident-schemas";
import { getIncident } from "./list-incidents";
import { holdBackPlanned } from "./mailings/letters/hold-back";

/**
 * Says that it is over, once everybody it hit was answered, has chosen or was set aside: never by itself, and not because
 * it has become quiet. Mailings planned for later do not leave any more. One that is closed stays as it was closed.
 * Leads, admins, and programs by their scope. Throws NotFound, Conflict `incident-people-left` with how many wait of how many.
 */
export async function closeIncident(outer: Ctx, id: string): Promise<Incident> {
  if (outer.actor.type !== "program") requireRole(outer.actor, ["lead", "admin"]);
  return inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    await ctx.db.$executeRaw`SELECT FROM "Incident" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
    const found = await ctx.db.incident.findUnique({ where: { id } });
    if (!found) throw new NotFound("not-found");
    if (found.state === "closed") return getIncident(ctx, id);
    const { waiting, people } = await countAffected(ctx, id);
    if (waiting > 0) throw new Conflict("incident-people-left", { waiting, people });
    const mailings = await holdBackPlanned(ctx, id);
    await ctx.db.incident.update({
      where: { id },
      data: {
        state: "closed",
        closedAt: now,
        closedById: ctx.actor.type === "agent" ? ctx.actor.agentId : null,
        endAt: found.endAt ?? (now < found.startAt ? found.startAt : now),
        changeNumber: { increment: 1 },
      },
    });
    await writeEntry(ctx, {
      action: "incident.closed",
      subject: "incident",
      subjectId: id,
      values: { mailings },
    });
    return getIncident(ctx, id);
  });
}
