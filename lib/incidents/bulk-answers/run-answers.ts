import { onlyTagSql } from "@/lib/agents/limits/limit-sql";
import { DeskError, Refused } from "@/lib/base/errors";
import { after, MINUTE } from "@/lib/base/time";
import { type Actor, type Ctx, inTransaction } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { macroTextSchema } from "@/lib/macros/schemas";
import { queueReply } from "@/lib/replies/queue-reply";
import { answerText } from "../rules/answer-text";
import { readAnswerable } from "./read-answerable";
import { answered, signerName } from "./sort-answers";

interface Due {
  bulkAnswerId: string;
  conversationId: string;
  replyId: string;
  variant: number;
  seenNumber: number;
  incidentId: string;
  texts: unknown;
  createdById: string;
}

/**
 * Queues every answer whose minute has come, each in one transaction with the note that it was, by the rights of who
 * started it: a worker that dies in between did it or did not. What can't be answered any more is left out, with why.
 */
export async function runAnswers(ctx: Ctx): Promise<number> {
  let done = 0;
  while (await next(ctx)) done++;
  await ctx.db.$executeRaw`
    UPDATE "BulkAnswer" b SET state = 'done', "endedAt" = ${ctx.now()}::timestamptz WHERE b.state = 'running'
      AND NOT EXISTS (SELECT 1 FROM "BulkAnswerItem" t WHERE t."bulkAnswerId" = b.id AND t.state = 'waiting')`;
  return done;
}

async function next(outer: Ctx): Promise<boolean> {
  let due: Due | undefined;
  try {
    return await inTransaction(outer, async (ctx) => {
      due = await take(ctx);
      if (!due) return false;
      await answer(ctx, due);
      await settle(ctx, due, { state: "queued" });
      return true;
    });
  } catch (error) {
    if (!due) throw error;
    if (error instanceof DeskError) {
      const values = error.values as Record<string, string>;
      await settle(outer, due, { state: "left-out", code: error.code, values });
      return true;
    }
    const { bulkAnswerId, conversationId } = due;
    await outer.db.bulkAnswerItem.updateMany({
      where: { bulkAnswerId, conversationId, state: "waiting" },
      data: { sendAfter: after(outer.now(), MINUTE) },
    });
    throw error;
  }
}

async function take(ctx: Ctx): Promise<Due | undefined> {
  const rows = await ctx.db.$queryRaw<Due[]>`
    SELECT t."bulkAnswerId", t."conversationId", t."replyId", t.variant, t."seenNumber", b."incidentId", b.texts, b."createdById"
    FROM "BulkAnswerItem" t JOIN "BulkAnswer" b ON b.id = t."bulkAnswerId" AND b.state = 'running'
    WHERE t.state = 'waiting' AND t."sendAfter" <= ${ctx.now()}::timestamptz
    ORDER BY t."sendAfter", t.position LIMIT 1 FOR UPDATE OF t SKIP LOCKED`;
  return rows[0];
}

async function answer(ctx: Ctx, due: Due): Promise<void> {
  const own = { ...ctx, actor: await signerOf(ctx, due.createdById) };
  const [to] = await readAnswerable(own, due.incidentId, [due.conversationId]);
  if (!to) throw new Refused("answered-meanwhile");
  if (to.isSetAside || to.hasClaimed) throw new Refused("settled-meanwhile");
  if (to.lastNumber > due.seenNumber) throw new Refused("wrote-anew");
  const texts = macroTextSchema.array().parse(due.texts);
  const agent = await signerName(own, due.createdById);
  const text = answerText(texts, answered(to, agent), due.variant);
  if (!text) throw new Refused("no-text");
  await queueReply(own, due.conversationId, {
    channel: to.channel,
    audience: to.audience,
    text: text.text,
    inReplyToId: to.interactionId,
    changeNumber: to.lastNumber,
    idempotencyId: due.replyId,
    undo: true,
  });
}

/** Whose rights and name it bears, as they are now. Throws Refused `signer-gone`. */
async function signerOf(ctx: Ctx, id: string): Promise<Actor> {
  const [row] = await ctx.db.$queryRaw<
    { role: "agent" | "lead" | "admin"; teamIds: string[]; onlyTag: string | null }[]
  >`
    SELECT g.role, ARRAY(SELECT m."teamId" FROM "TeamMember" m WHERE m."agentId" = g.id) AS "teamIds",
      ${onlyTagSql(sql`g.id`)} AS "onlyTag"
    FROM "Agent" g WHERE g.id = ${id}::uuid AND g."isActive"`;
  if (!row) throw new Refused("signer-gone");
  const { role, teamIds, onlyTag } = row;
  return { type: "agent", agentId: id, role, teamIds, ...(onlyTag ? { onlyTag } : {}) };
}

type End = { state: "queued" } | { state: "left-out"; code: string; values: Record<string, string> };

async function settle(ctx: Ctx, { bulkAnswerId, conversationId }: Due, end: End): Promise<void> {
  await ctx.db.bulkAnswerItem.updateMany({
    where: { bulkAnswerId, conversationId, state: "waiting" },
    data: end,
  });
}
