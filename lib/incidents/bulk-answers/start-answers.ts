import { isDraftOnly } from "@/lib/agents/limits/is-draft-only";
import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { after, MINUTE } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { BulkAnswer, StartAnswers } from "../bulk-answer-schemas";
import { getAnswers } from "./list-answers";
import { readAnswerable } from "./read-answerable";
import { readTexts } from "./read-texts";
import { signerName, sortAnswers } from "./sort-answers";

/**
 * Has the worker answer everybody affected who wrote and waits, each once in their own conversation, signed by who starts
 * it, so many a minute. Who wrote since it was looked through is left out. Leads and admins. Throws NotFound, Refused
 * `draft-only`, `no-statement`, `nobody-to-answer`, Conflict `answers-running`, `affected-closed`.
 */
export async function startAnswers(outer: Ctx, incidentId: string, input: StartAnswers): Promise<BulkAnswer> {
  const { agentId } = requireRole(outer.actor, ["lead", "admin"]);
  if (await isDraftOnly(outer)) throw new Refused("draft-only");
  const id = uuidv7(outer.now(), outer.random);
  await inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    await ctx.db.$queryRaw`SELECT FROM "Incident" WHERE id = ${incidentId}::uuid FOR UPDATE`;
    const incident = await ctx.db.incident.findUnique({ where: { id: incidentId } });
    if (!incident) throw new NotFound("not-found");
    if (incident.state !== "open") throw new Conflict("affected-closed");
    if ((await ctx.db.bulkAnswer.count({ where: { incidentId, state: "running" } })) > 0)
      throw new Conflict("answers-running");
    const { name, texts } = await readTexts(ctx, incidentId, input.macroId);
    const agent = await signerName(ctx, agentId);
    const people = await readAnswerable(ctx, incidentId);
    const { answers } = sortAnswers(people, { texts, agent, seenAt: new Date(input.seenAt) });
    if (answers.length === 0) throw new Refused("nobody-to-answer");
    const { macroId, perMinute } = input;
    await ctx.db.bulkAnswer.create({
      data: { id, incidentId, macroId, name, texts, perMinute, createdById: agentId, createdAt: now },
    });
    await ctx.db.bulkAnswerItem.createMany({
      data: answers.map(({ to, variant }, position) => ({
        bulkAnswerId: id,
        conversationId: to.conversationId,
        replyId: uuidv7(now, ctx.random),
        position,
        variant,
        seenNumber: to.lastNumber,
        sendAfter: after(now, Math.floor((position * MINUTE) / perMinute)),
      })),
    });
    await writeEntry(ctx, {
      action: "answers.started",
      subject: "incident",
      subjectId: incidentId,
      values: { bulkAnswerId: id, answers: answers.length },
    });
  });
  return getAnswers(outer, incidentId, id);
}
