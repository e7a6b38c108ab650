import { requireRole } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import type { Erasure } from "./schemas";

const MOST = 100;

/** Who was forgotten, newest first: by whom, when, why and how much; not who it was. Admins. */
export async function listErasures(ctx: Ctx): Promise<Erasure[]> {
  requireRole(ctx.actor, ["admin"]);
  const rows = await ctx.db.erasure.findMany({ orderBy: { askedAt: "desc" }, take: MOST });
  const agents = await ctx.db.agent.findMany({
    where: { id: { in: rows.flatMap(({ askedById }) => askedById ?? []) } },
    select: { id: true, displayName: true },
  });
  return rows.map(({ id, customerId, why, askedById, askedAt, doneAt, interactions }) => ({
    id,
    customerId,
    why,
    askedBy: agents.find((agent) => agent.id === askedById) ?? null,
    askedAt: askedAt.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
    interactions,
  }));
}
