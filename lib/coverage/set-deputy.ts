import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { DeputyView } from "./handover-schemas";

/** Who takes what wakes while an agent is off. Agents read their own, leads and admins everybody's. Throws NotFound. */
export async function getDeputy(ctx: Ctx, agentId: string): Promise<DeputyView> {
  const actor = requireAgentActor(ctx.actor);
  if (actor.role === "agent" && actor.agentId !== agentId) throw new NotFound("not-found");
  if ((await ctx.db.agent.count({ where: { id: agentId } })) === 0) throw new NotFound("not-found");
  const [deputy] = await ctx.db.$queryRaw<{ id: string; displayName: string; initials: string }[]>`
    SELECT a.id, a."displayName", coalesce(i.initials, '') AS initials FROM "Deputy" d JOIN "Agent" a ON a.id = d."deputyId"
    LEFT JOIN "InitialsHolder" i ON i."agentId" = a.id AND i."untilAt" IS NULL WHERE d."agentId" = ${agentId}::uuid`;
  return { deputy: deputy ?? null };
}

/**
 * Names it, or nobody. Agents their own, admins anybody's. Throws NotFound, Refused `deputy-self`, and `deputy-unknown`
 * for somebody who does not work here any more.
 */
export async function setDeputy(outer: Ctx, agentId: string, deputyId: string | null): Promise<DeputyView> {
  const actor = requireAgentActor(outer.actor);
  if (actor.role !== "admin" && actor.agentId !== agentId) throw new NotFound("not-found");
  if (deputyId === agentId) throw new Refused("deputy-self");
  return inTransaction(outer, async (ctx) => {
    if ((await ctx.db.agent.count({ where: { id: agentId } })) === 0) throw new NotFound("not-found");
    if (deputyId === null) await ctx.db.deputy.deleteMany({ where: { agentId } });
    else {
      if ((await ctx.db.agent.count({ where: { id: deputyId, isActive: true } })) === 0)
        throw new Refused("deputy-unknown");
      const named = { deputyId, setAt: ctx.now() };
      await ctx.db.deputy.upsert({ where: { agentId }, create: { agentId, ...named }, update: named });
    }
    const values = { deputyId };
    await writeEntry(ctx, { action: "agent.deputy-named", subject: "agent", subjectId: agentId, values });
    return getDeputy(ctx, agentId);
  });
}
