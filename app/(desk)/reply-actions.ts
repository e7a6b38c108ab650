"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { sendOrAsk } from "@/lib/replies/approvals/send-or-ask";
import { cancelReply as cancel } from "@/lib/replies/cancel-reply";
import { hideInteraction } from "@/lib/replies/hide-interaction";
import { rescheduleSchema } from "@/lib/replies/later/later-schemas";
import { rescheduleReply as reschedule } from "@/lib/replies/later/reschedule-reply";
import { retryReply as retry } from "@/lib/replies/retry-reply";
import { hideSchema, queueReplySchema, settleSchema, takeBackSchema } from "@/lib/replies/schemas";
import { settleReply as settle } from "@/lib/replies/settle-reply";
import { takeBackReply as takeBack } from "@/lib/replies/take-back-reply";

const id = z.uuid();
const reply = z.object({ replyId: id });
/** The guard refuses a card in them. */
const GUARDED = ["text"];

export async function queueReply(input: unknown) {
  return runAction(
    queueReplySchema.extend({ conversationId: id }),
    input,
    (ctx, { conversationId, ...wanted }) => sendOrAsk(ctx, conversationId, wanted),
    undefined,
    false,
    GUARDED,
  );
}

export async function cancelReply(input: unknown) {
  return runAction(reply, input, async (ctx, { replyId }) => {
    await cancel(ctx, replyId);
    return null;
  });
}

export async function rescheduleReply(input: unknown) {
  return runAction(reply.extend(rescheduleSchema.shape), input, (ctx, { replyId, sendAt }) =>
    reschedule(ctx, replyId, { sendAt }),
  );
}

export async function retryReply(input: unknown) {
  return runAction(reply, input, async (ctx, { replyId }) => {
    await retry(ctx, replyId);
    return null;
  });
}

export async function settleReply(input: unknown) {
  return runAction(reply.extend(settleSchema.shape), input, async (ctx, { replyId, ...as }) => {
    await settle(ctx, replyId, as);
    return null;
  });
}

export async function takeBackReply(input: unknown) {
  return runAction(reply.extend(takeBackSchema.shape), input, async (ctx, { replyId, reason }) => {
    await takeBack(ctx, replyId, { reason });
    return null;
  });
}

export async function hide(input: unknown) {
  return runAction(
    hideSchema.extend({ interactionId: id }),
    input,
    async (ctx, { interactionId, ...order }) => {
      await hideInteraction(ctx, interactionId, order);
      return null;
    },
  );
}
