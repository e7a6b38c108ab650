import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import type { TimeOff } from "./terms-schemas";

const MOST = 500;
const shown = {
  id: true,
  agentId: true,
  zone: true,
  startLocal: true,
  endLocal: true,
  startAt: true,
  endAt: true,
  state: true,
} as const;

/** Time off that is not over, and what was asked: agents their own, leads and admins everybody's. The next 500. */
export async function listTimeOff(ctx: Ctx): Promise<TimeOff[]> {
  const rows = await ctx.db.timeOff.findMany({
    where: { ...ownOf(ctx), endAt: { gt: ctx.now() } },
    orderBy: [{ startAt: "asc" }, { id: "asc" }],
    select: shown,
    take: MOST,
  });
  return rows.map(viewOf);
}

/** One of them. Throws NotFound, also for another agent's. */
export async function getTimeOff(ctx: Ctx, id: string): Promise<TimeOff> {
  const row = await ctx.db.timeOff.findFirst({ where: { ...ownOf(ctx), id }, select: shown });
  if (!row) throw new NotFound("not-found");
  return viewOf(row);
}

function ownOf(ctx: Ctx): { agentId?: string } {
  const { agentId, role } = requireAgentActor(ctx.actor);
  return role === "agent" ? { agentId } : {};
}

function viewOf({
  startAt,
  endAt,
  ...row
}: Omit<TimeOff, "startAt" | "endAt" | "state"> & { startAt: Date; endAt: Date; state: string }): TimeOff {
  return {
    ...row,
    state: row.state as TimeOff["state"],
    startAt: startAt.toISOString(),
    endAt: endAt.toISOString(),
  };
}
