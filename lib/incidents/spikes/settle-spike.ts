import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";

/** Says that somebody sees to it: its banner goes, and it is told no more. The first one stands. Leads and admins. Throws NotFound. */
export async function seeSpike(ctx: Ctx, id: string): Promise<void> {
  await settle(ctx, id, { state: "seen" });
}

/**
 * Says that it is none and why: while it goes on it rings no more. Leads and admins. Throws NotFound, Conflict
 * `spike-has-incident`.
 */
export async function dismissSpike(ctx: Ctx, id: string, reason: string): Promise<void> {
  await settle(ctx, id, { state: "dismissed", reason });
}

async function settle(
  outer: Ctx,
  id: string,
  wish: { state: "seen" } | { state: "dismissed"; reason: string },
): Promise<void> {
  const { agentId } = requireRole(outer.actor, ["lead", "admin"]);
  await inTransaction(outer, async (ctx) => {
    const { count } = await ctx.db.spike.updateMany({
      where: { id, state: wish.state === "seen" ? "open" : { in: ["open", "seen"] } },
      data: { ...wish, settledById: agentId, settledAt: ctx.now() },
    });
    if (count > 0) {
      await recordChanges(ctx, [{ kind: "spike.raised", values: { spikeId: id, state: wish.state } }]);
      return writeEntry(ctx, { action: `spike.${wish.state}`, subject: "spike", subjectId: id });
    }
    const found = await ctx.db.spike.findUnique({ where: { id }, select: { state: true } });
    if (!found) throw new NotFound("not-found");
    if (wish.state === "dismissed" && found.state === "incident") throw new Conflict("spike-has-incident");
  });
}
