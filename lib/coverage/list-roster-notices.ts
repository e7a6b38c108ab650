import { requireAgentActor } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import type { KnownShift, RosterNotice } from "./board-schemas";

const MOST = 50;

/** What the agent was told of their own shifts, newest first: the last fifty. */
export async function listRosterNotices(ctx: Ctx): Promise<RosterNotice[]> {
  const { agentId } = requireAgentActor(ctx.actor);
  const rows = await ctx.db.rosterNotice.findMany({
    where: { agentId, toldAt: { not: null } },
    orderBy: [{ toldAt: "desc" }, { id: "asc" }],
    take: MOST,
  });
  return rows.map(({ id, shiftId, heldOn, was, now, toldAt, seenAt }) => ({
    id,
    shiftId,
    on: heldOn?.toISOString().slice(0, 10) ?? null,
    was: was as KnownShift,
    now: now as KnownShift,
    toldAt: toldAt?.toISOString() ?? "",
    isSeen: seenAt !== null,
  }));
}

/** Marks all of them as seen. */
export async function seeRosterNotices(ctx: Ctx): Promise<void> {
  const { agentId } = requireAgentActor(ctx.actor);
  await ctx.db.rosterNotice.updateMany({
    where: { agentId, toldAt: { not: null }, seenAt: null },
    data: { seenAt: ctx.now() },
  });
}
