import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";

export interface NewLimit {
  agentId: string;
  draftOnly: boolean;
  isHelper: boolean;
  untilAt: Date | null;
  incident: { id: string; tag: string } | null;
  reason: string;
}

/** Sets what holds an agent back, in place of what did. It checks no right. Part of the caller's transaction. */
export async function writeLimit(ctx: Ctx, limit: NewLimit): Promise<string> {
  const now = ctx.now();
  const { agentId, draftOnly, isHelper, untilAt, incident, reason } = limit;
  if (untilAt && untilAt <= now) throw new Invalid("helper-ends-early");
  const byId = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  await ctx.db.$executeRaw`SELECT FROM "Agent" WHERE id = ${agentId}::uuid FOR UPDATE`;
  await ctx.db.agentLimit.updateMany({
    where: { agentId, endedAt: null },
    data: { endedAt: now, endedById: byId },
  });
  const id = uuidv7(now, ctx.random);
  const bound = { incidentId: incident?.id ?? null, tag: incident?.tag ?? null };
  await ctx.db.agentLimit.create({
    data: { id, agentId, draftOnly, isHelper, untilAt, ...bound, reason, setById: byId, setAt: now },
  });
  await recordChanges(ctx, [{ kind: "agent.changed", values: { agentId } }]);
  await writeEntry(ctx, {
    action: "agent.limited",
    subject: "agent",
    subjectId: agentId,
    values: { draftOnly, isHelper, untilAt: untilAt?.toISOString() ?? null, ...bound, reason },
  });
  return id;
}

/** The tag by which an open incident's conversations are known. Throws NotFound, Conflict `incident-closed`. */
export async function tagOfIncident(
  ctx: Ctx,
  incidentId: string | null,
): Promise<{ id: string; tag: string } | null> {
  if (incidentId === null) return null;
  const incident = await ctx.db.incident.findUnique({ where: { id: incidentId } });
  if (!incident) throw new NotFound("not-found");
  if (incident.state !== "open") throw new Conflict("incident-closed");
  const tag = incident.title.replace(/^#+/, "").replace(/\s+/g, " ").trim().toLowerCase();
  return { id: incidentId, tag: [...tag].slice(0, 40).join("").trim() };
}
