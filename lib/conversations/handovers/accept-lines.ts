import { writeEntry } from "@/lib/audit/write-entry";
import { Forbidden } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { actingAgent } from "../acting-agent";
import { doDeed } from "../do-deed";
import { mayAccept } from "../rules/may-hand-over";
import type { LineChoice, Settled } from "./handover-schemas";
import { lockOpenLines, lockSheet, type OpenLine } from "./lock-sheet";
import { moveDrafts } from "./move-drafts";
import { nothingLeft } from "./nothing-left";
import { closeSheets } from "./settle-overtaken";

/**
 * Takes lines of a sheet by name: some, a group, or all that are open. Their conversations are the actor's from then on,
 * with what the leaver had typed. What somebody else has, or what is done, is passed over. Of two at once the second gets
 * Conflict `handover-line-taken` with the first one's name when nothing of what they chose is left. Throws Forbidden
 * `handover-not-yours`, NotFound.
 */
export async function acceptLines(outer: Ctx, handoverId: string, choice: LineChoice): Promise<Settled> {
  const { agentId } = actingAgent(outer.actor);
  return inTransaction(outer, async (ctx) => {
    const sheet = await lockSheet(ctx, handoverId);
    if (!mayAccept(ctx.actor, sheet)) throw new Forbidden("handover-not-yours");
    const { open, asked } = await lockOpenLines(ctx, handoverId, choice);
    if (open.length === 0) throw await nothingLeft(ctx, handoverId, choice);
    const free = open.filter(({ row }) => isFree(row, sheet.fromAgentId, agentId));
    const gone = open.filter((line) => !free.includes(line));
    await settle(ctx, free, "accepted", agentId);
    await settle(ctx, gone, "overtaken", agentId);
    const given = free.flatMap(({ row }) => (row.assigneeId === agentId ? [] : [row]));
    if (given.length > 0) await doDeed(ctx, { kind: "assign", agentId }, given);
    await moveDrafts(
      ctx,
      free.map(({ conversationId }) => conversationId),
      { fromAgentId: sheet.fromAgentId, toAgentId: agentId },
    );
    await closeSheets(ctx, handoverId);
    const values = { lines: free.length, from: sheet.fromAgentId };
    await writeEntry(ctx, {
      action: "handover.accepted",
      subject: "handover",
      subjectId: handoverId,
      values,
    });
    return { done: free.length, passed: Math.max(0, asked - free.length) };
  });
}

function isFree(row: OpenLine["row"], fromAgentId: string, agentId: string): boolean {
  if (row.status === "resolved" || row.joinedIntoId) return false;
  return row.assigneeId === null || row.assigneeId === fromAgentId || row.assigneeId === agentId;
}

function settle(ctx: Ctx, lines: readonly OpenLine[], state: string, agentId: string): Promise<number> {
  return ctx.db.$executeRaw`
    UPDATE "HandoverLine" SET state = ${state}, "settledById" = ${agentId}::uuid, "settledAt" = ${ctx.now()}::timestamptz
    WHERE id = ANY(${uuids(lines.map(({ id }) => id))})`;
}
