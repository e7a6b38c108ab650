import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, DeskError, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { cancelReply } from "@/lib/replies/cancel-reply";
import type { BulkAnswer } from "../bulk-answer-schemas";
import { getAnswers } from "./list-answers";

/**
 * Ends a bulk answer: nobody further is answered, and what is in the outbox and not yet with the provider is withdrawn.
 * What was sent stays. Leads and admins. Throws NotFound, Conflict `answers-over`.
 */
export async function stopAnswers(outer: Ctx, incidentId: string, id: string): Promise<BulkAnswer> {
  const { agentId } = requireRole(outer.actor, ["lead", "admin"]);
  const queued = await inTransaction(outer, async (ctx) => {
    const found = await ctx.db.bulkAnswer.count({ where: { id, incidentId } });
    if (found === 0) throw new NotFound("not-found");
    const { count } = await ctx.db.bulkAnswer.updateMany({
      where: { id, state: "running" },
      data: { state: "stopped", stoppedById: agentId, endedAt: ctx.now() },
    });
    // Waits for the one a worker is queuing right now, so that it is withdrawn with the others.
    await ctx.db.bulkAnswerItem.updateMany({
      where: { bulkAnswerId: id, state: "waiting" },
      data: { state: "stopped" },
    });
    const replies = await ctx.db.$queryRaw<{ id: string }[]>`
      SELECT r.id FROM "BulkAnswerItem" t JOIN "Reply" r ON r.id = t."replyId"
      WHERE t."bulkAnswerId" = ${id}::uuid AND t.state = 'queued' AND r.state = 'queued'`;
    if (count === 0 && replies.length === 0) throw new Conflict("answers-over");
    await writeEntry(ctx, {
      action: "answers.stopped",
      subject: "incident",
      subjectId: incidentId,
      values: { bulkAnswerId: id },
    });
    return replies;
  });
  for (const reply of queued)
    try {
      await cancelReply(outer, reply.id);
    } catch (error) {
      // It left meanwhile.
      if (!(error instanceof DeskError)) throw error;
    }
  return getAnswers(outer, incidentId, id);
}
