import { isDraftOnly } from "@/lib/agents/limits/is-draft-only";
import { Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { dropDraft } from "@/lib/conversations/drop-draft";
import { hold } from "@/lib/conversations/hold";
import { lockVisible } from "@/lib/conversations/lock-visible";
import type { Interaction } from "@/lib/conversations/schemas";
import { findAskedBefore } from "./find-asked-before";
import { getReplyInteraction } from "./get-reply-interaction";
import { insertReply } from "./insert-reply";
import { noteMove } from "./moves/note-move";
import { hashOfReply, prepareReply, type Written } from "./prepare-reply";
import { insertPromise } from "./promises/insert-promise";
import { refuseUnseen } from "./refuse-unseen";
import { resolveWith } from "./resolve-with";
import type { QueueReply } from "./schemas";

/**
 * Puts an answer into the outbox, signed, in one transaction; the same `idempotencyId` again is the same answer. What
 * somebody else wrote and the actor lets out comes with `written`.
 * Throws NotFound, Conflict `changed` or `idempotency-reused`, Forbidden `no-reply-right`, Invalid `nothing-to-answer`,
 * `empty-reply` or `bad-address`, Refused `draft-only`, `unsigned`, `foreign-signature`, `too-long`, `guard`,
 * `open-on-provider`, `answered-gone`, `unverified-address`, `safety-words`, `skill-needed`, `second-needed`,
 * `private-picture`, `voice`, `promise-past`, `promise-far`, `not-assignable`, `send-at-past`, `send-at-far`, `safety-needs-second`.
 */
export async function queueReply(
  outer: Ctx,
  conversationId: string,
  input: QueueReply,
  written?: Written,
): Promise<Interaction> {
  const id = await inTransaction(outer, async (ctx) => {
    const conversation = await lockVisible(ctx, conversationId);
    const before = await findAskedBefore(ctx, conversationId, input.idempotencyId, hashOfReply(input));
    if (before) return before;
    if (await isDraftOnly(ctx)) throw new Refused("draft-only");
    await refuseUnseen(ctx, conversationId, input.changeNumber);
    const prepared = await prepareReply(ctx, conversation, input, written);
    const replyId = input.idempotencyId ?? uuidv7(ctx.now(), ctx.random);
    const { route, composed } = prepared;
    await insertReply(ctx, {
      replyId,
      conversationId,
      input,
      ...prepared,
      isApproved: written !== undefined,
    });
    await noteMove(ctx, { replyId, conversationId, input, accountId: route.account.id, text: composed.text });
    const saidAt = input.sendAt ? new Date(input.sendAt) : ctx.now();
    if (input.promise)
      await insertPromise(ctx, { conversationId, interactionId: replyId, promise: input.promise, saidAt });
    if (ctx.actor.type === "agent" && !written) {
      if (conversation.assigneeId === null) await hold(ctx, conversationId);
      await dropDraft(ctx, conversationId);
    }
    if (input.resolve) await resolveWith(ctx, replyId, conversation);
    return replyId;
  });
  return getReplyInteraction(outer, id);
}
