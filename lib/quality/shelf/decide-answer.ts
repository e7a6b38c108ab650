import { requireRole } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";

/** Keeps what was proposed on the shelf, or not; what stands there may be taken away again. Leads and admins. Throws NotFound. */
export async function decideAnswer(ctx: Ctx, id: string, { keep }: { keep: boolean }): Promise<void> {
  const { agentId } = requireRole(ctx.actor, ["lead", "admin"]);
  const { count } = await ctx.db.proudAnswer.updateMany({
    where: { id, state: { not: "declined" } },
    data: { state: keep ? "kept" : "declined", decidedById: agentId, decidedAt: ctx.now() },
  });
  if (count === 0) throw new NotFound("not-found");
}
