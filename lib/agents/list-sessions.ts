import { Forbidden } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { requireAgentActor } from "./rules/require-role";

export interface SessionView {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  userAgent: string | null;
  address: string | null;
  /** The one that asks. */
  isOwn: boolean;
}

const SHOWN = 50;

/** Where an agent is signed in, the latest seen first. Oneself or an admin. */
export async function listSessions(ctx: Ctx, agentId: string): Promise<SessionView[]> {
  const actor = requireAgentActor(ctx.actor);
  if (actor.agentId !== agentId && actor.role !== "admin") throw new Forbidden("forbidden");
  const rows = await ctx.db.session.findMany({
    where: { agentId, revokedAt: null },
    orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
    take: SHOWN,
    select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true, address: true },
  });
  return rows.map(({ createdAt, lastSeenAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    isOwn: row.id === actor.sessionId,
  }));
}
