import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getMailing } from "../get-mailing";
import { lockMailing } from "../lock-mailing";
import type { Mailing } from "../mailing-schemas";
import { requireReady } from "../require-ready";
import type { StartMailing } from "./letter-schemas";

/**
 * Has a mailing prepared and sent, now or at its time; one that waits for its time goes at the new one. Leads, admins, and
 * programs by their scope. Throws NotFound, Conflict `mailing-state`, Refused with what keeps it from leaving.
 */
export async function startMailing(outer: Ctx, id: string, { at }: StartMailing): Promise<Mailing> {
  if (outer.actor.type !== "program") requireRole(outer.actor, ["lead", "admin"]);
  await inTransaction(outer, async (ctx) => {
    const before = await lockMailing(ctx, id, ["draft", "approved", "prepared"]);
    const isPrepared = before.state === "prepared";
    if (!isPrepared) await requireReady(ctx, await getMailing(ctx, id));
    const now = ctx.now();
    const wanted = at ? new Date(at) : now;
    await ctx.db.mailing.update({
      where: { id },
      data: {
        state: isPrepared ? "prepared" : "preparing",
        startAt: wanted > now ? wanted : now,
        startedById: ctx.actor.type === "agent" ? ctx.actor.agentId : null,
        leaseUntil: null,
        changeNumber: { increment: 1 },
      },
    });
    await writeEntry(ctx, {
      action: "mailing.started",
      subject: "mailing",
      subjectId: id,
      values: { at: at ?? null },
    });
    ctx.bell.ring("outbox");
  });
  return getMailing(outer, id);
}
