import { writeEntry } from "@/lib/audit/write-entry";
import { Forbidden } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { actingAgent } from "../acting-agent";
import { doDeed } from "../do-deed";
import { mayDecline } from "../rules/may-hand-over";
import type { LineChoice, Settled } from "./handover-schemas";
import { lockOpenLines, lockSheet } from "./lock-sheet";
import { nothingLeft } from "./nothing-left";
import { closeSheets } from "./settle-overtaken";

/**
 * Says no to lines of a sheet, with a reason: their conversations go to the queue, where the leaver still has them.
 * Throws Conflict `handover-line-taken`, Forbidden `handover-not-yours`, NotFound.
 */
export async function declineLines(
  outer: Ctx,
  handoverId: string,
  { reason, ...choice }: LineChoice & { reason: string },
): Promise<Settled> {
  const { agentId } = actingAgent(outer.actor);
  return inTransaction(outer, async (ctx) => {
    const sheet = await lockSheet(ctx, handoverId);
    if (!mayDecline(ctx.actor, sheet)) throw new Forbidden("handover-not-yours");
    const { open, asked } = await lockOpenLines(ctx, handoverId, choice);
    if (open.length === 0) throw await nothingLeft(ctx, handoverId, choice);
    await ctx.db.$executeRaw`
      UPDATE "HandoverLine" SET state = 'declined', "settledById" = ${agentId}::uuid, "settledAt" = ${ctx.now()}::timestamptz,
        reason = ${reason} WHERE id = ANY(${uuids(open.map(({ id }) => id))})`;
    const left = open.flatMap(({ row }) => (row.assigneeId === sheet.fromAgentId ? [row] : []));
    if (left.length > 0) await doDeed(ctx, { kind: "assign", agentId: null }, left);
    await closeSheets(ctx, handoverId);
    const values = { lines: open.length, from: sheet.fromAgentId };
    await writeEntry(ctx, {
      action: "handover.declined",
      subject: "handover",
      subjectId: handoverId,
      values,
    });
    return { done: open.length, passed: Math.max(0, asked - open.length) };
  });
}
