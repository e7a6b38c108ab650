import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Forbidden, Invalid, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { AvailabilityWish } from "./terms-schemas";

/** An agent's wishes and no-gos. Agents read their own. Throws NotFound. */
export async function getAvailability(ctx: Ctx, agentId: string): Promise<AvailabilityWish> {
  const actor = requireAgentActor(ctx.actor);
  if (actor.role === "agent" && actor.agentId !== agentId) throw new NotFound("not-found");
  const spans = await ctx.db.availability.findMany({
    where: { agentId },
    orderBy: [{ weekday: "asc" }, { startTime: "asc" }],
    select: { weekday: true, startTime: true, endTime: true, kind: true },
  });
  return { spans: spans.map((span) => ({ ...span, kind: span.kind as "wish" | "no-go" })) };
}

/** Sets them all anew: agents their own, admins anybody's. Throws Forbidden, NotFound, Invalid `availability-twice`. */
export async function setAvailability(
  outer: Ctx,
  agentId: string,
  { spans }: AvailabilityWish,
): Promise<AvailabilityWish> {
  const actor = requireAgentActor(outer.actor);
  if (actor.role !== "admin" && actor.agentId !== agentId) throw new Forbidden("forbidden");
  const starts = new Set(spans.map(({ weekday, startTime }) => `${weekday} ${startTime}`));
  if (starts.size < spans.length) throw new Invalid("availability-twice");
  return inTransaction(outer, async (ctx) => {
    await ctx.db.$executeRaw`SELECT FROM "Agent" WHERE id = ${agentId}::uuid FOR NO KEY UPDATE`;
    if ((await ctx.db.agent.count({ where: { id: agentId } })) === 0) throw new NotFound("not-found");
    await ctx.db.availability.deleteMany({ where: { agentId } });
    await ctx.db.availability.createMany({ data: spans.map((span) => ({ agentId, ...span })) });
    await writeEntry(ctx, { action: "availability.set", subject: "agent", subjectId: agentId });
    return getAvailability(ctx, agentId);
  });
}
