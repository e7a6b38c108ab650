import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { startTime } from "../../rules/letter/start-time";
import { getMailing } from "../get-mailing";
import { lockMailing } from "../lock-mailing";
import type { Mailing } from "../mailing-schemas";
import { requireReady } from "../require-ready";
import { UNPLANNED } from "./cancel-start";
import type { StartMailing } from "./letter-schemas";

/**
 * Has a mailing prepared and sent now, or plans it for its time, when everything is looked at again; one that is planned
 * goes at the new one. Leads, admins, and programs by their scope. Throws NotFound, Conflict `mailing-state`,
 * `mailing-changed`, Refused with what keeps it from leaving, and what `startTime` throws.
 */
export async function startMailing(outer: Ctx, id: string, wish: StartMailing): Promise<Mailing> {
  if (outer.actor.type !== "program") requireRole(outer.actor, ["lead", "admin"]);
  await inTransaction(outer, async (ctx) => {
    const before = await lockMailing(ctx, id, ["draft", "approved", "planned"]);
    if (wish.changeNumber !== undefined && wish.changeNumber !== before.changeNumber)
      throw new Conflict("mailing-changed");
    const now = ctx.now();
    const { startAt, ...clock } = startTime(wish, now);
    await requireReady(ctx, await getMailing(ctx, id));
    const plannedFrom = before.state === "planned" ? before.plannedFrom : before.state;
    const planned = { state: "planned", plannedFrom, startAt, ...clock };
    await ctx.db.mailing.update({
      where: { id },
      data: {
        ...(startAt ? planned : { ...UNPLANNED, state: "preparing", startAt: now }),
        startedById: ctx.actor.type === "agent" ? ctx.actor.agentId : null,
        code: null,
        heldBackAt: null,
        leaseUntil: null,
        changeNumber: { increment: 1 },
      },
    });
    await writeEntry(ctx, {
      action: startAt ? "mailing.planned" : "mailing.started",
      subject: "mailing",
      subjectId: id,
      values: { at: startAt?.toISOString() ?? null, zone: clock.startZone },
    });
    ctx.bell.ring("outbox");
  });
  return getMailing(outer, id);
}
