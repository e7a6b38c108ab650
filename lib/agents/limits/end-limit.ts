import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { sql } from "@/lib/db/sql";
import { closeAccess } from "../close-access";
import { requireRole } from "../rules/require-role";
import { ledBySql, readLimits } from "./read-limits";

/**
 * Ends what holds an agent back; a helper's sign-in stops at once. What they queued still leaves. Leads of their teams,
 * and admins. Throws NotFound, Conflict `limit-over`.
 */
export async function endLimit(outer: Ctx, agentId: string): Promise<void> {
  requireRole(outer.actor, ["lead", "admin"]);
  await inTransaction(outer, async (ctx) => {
    const mine = sql`a.id = ${agentId}::uuid AND ${ledBySql(ctx, sql`a.id`)}`;
    const [limit] = await readLimits(ctx, mine);
    if (!limit) throw new NotFound("not-found");
    if (!(await finish(ctx, { ...limit, agentId, email: limit.agent.email })))
      throw new Conflict("limit-over");
  });
}

/** Ends one, once; a helper's sign-in with it. It checks no right. Part of the caller's transaction. */
export async function finish(
  ctx: Ctx,
  { id, agentId, email, isHelper }: { id: string; agentId: string; email: string; isHelper: boolean },
): Promise<boolean> {
  const endedById = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  const { count } = await ctx.db.agentLimit.updateMany({
    where: { id, endedAt: null },
    data: { endedAt: ctx.now(), endedById },
  });
  if (count === 0) return false;
  if (isHelper) await closeAccess(ctx, { id: agentId, email });
  await recordChanges(ctx, [{ kind: "agent.changed", values: { agentId } }]);
  await writeEntry(ctx, { action: "agent.limit-ended", subject: "agent", subjectId: agentId });
  return true;
}
