import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Forbidden, Refused } from "@/lib/base/errors";
import { after, MINUTE } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getHandoverPolicy } from "@/lib/coverage/set-handover-policy";
import { requireAssignable } from "../require-assignable";
import { mayWrite } from "../rules/may-hand-over";
import { getHandover } from "./get-handover";
import type { ChangeHandover, HandoverSheet } from "./handover-schemas";
import { lockSheet } from "./lock-sheet";

/**
 * Sets the note on top, or gives the sheet to another, who then has the full time to accept. The one who leaves, and
 * leads. Throws Forbidden, Conflict `handover-closed`, Refused `handover-self`, `not-assignable`, NotFound.
 */
export async function changeHandover(
  outer: Ctx,
  handoverId: string,
  { note, toAgentId }: ChangeHandover,
): Promise<HandoverSheet> {
  await inTransaction(outer, async (ctx) => {
    const sheet = await lockSheet(ctx, handoverId);
    if (!mayWrite(ctx.actor, sheet)) throw new Forbidden("forbidden");
    const { closedAt, endsAt } = await ctx.db.handover.findUniqueOrThrow({ where: { id: handoverId } });
    if (closedAt) throw new Conflict("handover-closed");
    if (toAgentId === sheet.fromAgentId) throw new Refused("handover-self");
    if (toAgentId) await requireAssignable(ctx, toAgentId);
    const { alarmMinutes } = await getHandoverPolicy(ctx);
    const from = endsAt > ctx.now() ? endsAt : ctx.now();
    const given = toAgentId
      ? { toAgentId, alarmAt: after(from, alarmMinutes * MINUTE), alarmedAt: null }
      : {};
    await ctx.db.handover.update({
      where: { id: handoverId },
      data: { ...given, ...(note === undefined ? {} : { note }) },
    });
    const values = { fields: [...(toAgentId ? ["to"] : []), ...(note === undefined ? [] : ["note"])] };
    await writeEntry(ctx, { action: "handover.changed", subject: "handover", subjectId: handoverId, values });
  });
  return getHandover(outer, handoverId);
}
