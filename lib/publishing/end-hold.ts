import { requireDesk } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Forbidden, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { stopLettingGo } from "./hold-lock";
import { listHolds } from "./list-holds";
import type { PostHold } from "./schemas";

/**
 * A hold catches nothing more. What it holds stays held until a lead releases each. Leads, admins, and who placed it.
 * Throws NotFound, Forbidden `post-needs-lead`.
 */
export async function endHold(outer: Ctx, id: string): Promise<PostHold> {
  requireDesk(outer.actor);
  await inTransaction(outer, async (ctx) => {
    await stopLettingGo(ctx);
    const hold = await ctx.db.postHold.findUnique({ where: { id } });
    if (!hold) throw new NotFound("not-found");
    const { actor } = ctx;
    const byId = actor.type === "agent" ? actor.agentId : null;
    const isOwn = byId !== null && hold.byId === byId;
    const isLead = actor.type === "agent" && actor.role !== "agent";
    if (!isOwn && !isLead && actor.type !== "program") throw new Forbidden("post-needs-lead");
    if (hold.endedAt) return;
    await ctx.db.postHold.update({ where: { id }, data: { endedAt: ctx.now(), endedById: byId } });
    const { accountId, incidentId } = hold;
    const values = { accountId, incidentId };
    await writeEntry(ctx, { action: "posts.hold-ended", subject: "post-hold", subjectId: id, values });
  });
  const [hold] = await listHolds(outer, { id });
  if (!hold) throw new Conflict("post-state", { state: "ended" });
  return hold;
}
