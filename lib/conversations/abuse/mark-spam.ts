import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getVisible } from "../get-visible";
import { lockVisible } from "../lock-visible";
import { reopen } from "../reopen";
import { resolve } from "../resolve";
import type { Conversation } from "../schemas";

/**
 * Puts a conversation away as spam: its turn ends with the reason and counts in no response time. Throws NotFound,
 * Conflict `already-spam`, Refused `safety-needs-second`.
 */
export async function markSpam(outer: Ctx, conversationId: string, reason: string): Promise<Conversation> {
  const { agentId } = requireAgentActor(outer.actor);
  await inTransaction(outer, async (ctx) => {
    const { status } = await lockVisible(ctx, conversationId);
    const id = uuidv7(ctx.now(), ctx.random);
    const { count } = await ctx.db.spamMark.createMany({
      data: [{ id, conversationId, reason, markedById: agentId, markedAt: ctx.now() }],
      skipDuplicates: true,
    });
    if (count === 0) throw new Conflict("already-spam");
    if (status !== "resolved") await resolve(ctx, conversationId, reason.slice(0, 200));
    await audit(ctx, "conversation.spam", conversationId);
  });
  return getVisible(outer, conversationId);
}

/** Takes that back: it opens again with its old clock. Throws NotFound, Conflict `not-spam`. */
export async function undoSpam(outer: Ctx, conversationId: string): Promise<Conversation> {
  const { agentId } = requireAgentActor(outer.actor);
  await inTransaction(outer, async (ctx) => {
    const { status } = await lockVisible(ctx, conversationId);
    const { count } = await ctx.db.spamMark.updateMany({
      where: { conversationId, undoneAt: null },
      data: { undoneAt: ctx.now(), undoneById: agentId },
    });
    if (count === 0) throw new Conflict("not-spam");
    if (status === "resolved") await reopen(ctx, conversationId);
    await audit(ctx, "conversation.not-spam", conversationId);
  });
  return getVisible(outer, conversationId);
}

function audit(ctx: Ctx, action: string, subjectId: string): Promise<void> {
  return writeEntry(ctx, { action, subject: "conversation", subjectId });
}
