"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { actOnMany } from "@/lib/conversations/act-on-many";
import { addNote as addNoteTo } from "@/lib/conversations/add-note";
import { assign as assignTo } from "@/lib/conversations/assign";
import { clearFlag as clearFlagOf } from "@/lib/conversations/clear-flag";
import { correctTurn } from "@/lib/conversations/correct-turn";
import { correctInputSchema } from "@/lib/conversations/correction-schemas";
import { clearFlagSchema, raiseFlagSchema } from "@/lib/conversations/flag-schemas";
import { getVisible } from "@/lib/conversations/get-visible";
import { join as joinInto } from "@/lib/conversations/join";
import { keep as keepPast } from "@/lib/conversations/keep";
import { mendTone as mendToneOf } from "@/lib/conversations/mend-tone";
import { openConversation } from "@/lib/conversations/open-conversation";
import { previewBulk as previewOfMany } from "@/lib/conversations/preview-bulk";
import { raiseByHand } from "@/lib/conversations/raise-by-hand";
import { reopen as reopenOne } from "@/lib/conversations/reopen";
import { resolve as resolveOne } from "@/lib/conversations/resolve";
import {
  assignInputSchema,
  bulkInputSchema,
  noteInputSchema,
  reasonsInputSchema,
  resolveInputSchema,
  snoozeInputSchema,
  tagsInputSchema,
} from "@/lib/conversations/schemas";
import { setReasons as setReasonsOf } from "@/lib/conversations/set-reasons";
import { setTags as setTagsOf } from "@/lib/conversations/set-tags";
import { shareOut } from "@/lib/conversations/share-out";
import { keepInputSchema } from "@/lib/conversations/share-schemas";
import { snooze as snoozeUntil } from "@/lib/conversations/snooze";
import { split as splitOff } from "@/lib/conversations/split";
import { take as takeOne } from "@/lib/conversations/take";
import { mendToneSchema } from "@/lib/conversations/tone-schemas";
import { undo as undoDeed } from "@/lib/conversations/undo";

const id = z.uuid();
const on = z.object({ conversationId: id });

export async function assign(input: unknown) {
  return runAction(on.extend(assignInputSchema.shape), input, (ctx, { conversationId, agentId }) =>
    assignTo(ctx, conversationId, agentId),
  );
}

export async function take(input: unknown) {
  return runAction(on, input, (ctx, { conversationId }) => takeOne(ctx, conversationId));
}

export async function handOut(input: unknown) {
  return runAction(on, input, async (ctx, { conversationId }) => {
    const { given, left } = await shareOut(ctx, { conversationIds: [conversationId], limit: 1 });
    const conversation = await getVisible(ctx, conversationId);
    return { conversation, given: given[0] ?? null, bar: left[0]?.bar ?? "taken" };
  });
}

export async function keep(input: unknown) {
  return runAction(on.extend(keepInputSchema.shape), input, async (ctx, { conversationId, until }) => {
    await keepPast(ctx, conversationId, until ? new Date(until) : null);
    return null;
  });
}

export async function addNote(input: unknown) {
  return runAction(on.extend(noteInputSchema.shape), input, (ctx, { conversationId, text }) =>
    addNoteTo(ctx, conversationId, text),
  );
}

export async function snooze(input: unknown) {
  return runAction(on.extend(snoozeInputSchema.shape), input, (ctx, { conversationId, until }) =>
    snoozeUntil(ctx, conversationId, new Date(until)),
  );
}

export async function resolve(input: unknown) {
  return runAction(on.extend(resolveInputSchema.shape), input, (ctx, { conversationId, reason }) =>
    resolveOne(ctx, conversationId, reason),
  );
}

export async function reopen(input: unknown) {
  return runAction(on, input, (ctx, { conversationId }) => reopenOne(ctx, conversationId));
}

export async function setTags(input: unknown) {
  return runAction(on.extend(tagsInputSchema.shape), input, (ctx, { conversationId, tags }) =>
    setTagsOf(ctx, conversationId, tags),
  );
}

export async function setReasons(input: unknown) {
  return runAction(on.extend(reasonsInputSchema.shape), input, (ctx, { conversationId, reasonIds }) =>
    setReasonsOf(ctx, conversationId, reasonIds),
  );
}

export async function join(input: unknown) {
  return runAction(on.extend({ intoId: id }), input, async (ctx, { conversationId, intoId }) => {
    const undoId = await joinInto(ctx, { intoId, fromId: conversationId });
    const conversations = await Promise.all([getVisible(ctx, intoId), getVisible(ctx, conversationId)]);
    return { undoId, conversations };
  });
}

export async function split(input: unknown) {
  return runAction(
    on.extend({ interactionId: id }),
    input,
    async (ctx, { conversationId, interactionId }) => {
      const { newId, undoId } = await splitOff(ctx, { conversationId, interactionIds: [interactionId] });
      const conversations = await Promise.all([getVisible(ctx, newId), getVisible(ctx, conversationId)]);
      return { undoId, conversations };
    },
  );
}

export async function openMeToo(input: unknown) {
  return runAction(z.object({ interactionId: id }), input, (ctx, { interactionId }) =>
    openConversation(ctx, interactionId),
  );
}

export async function correct(input: unknown) {
  return runAction(
    correctInputSchema.extend({ interactionId: id }),
    input,
    async (ctx, { interactionId, says }) => {
      const { conversationId, undoId } = await correctTurn(ctx, interactionId, says);
      return { undoId, conversations: [await getVisible(ctx, conversationId)] };
    },
  );
}

export async function mendTone(input: unknown) {
  return runAction(
    mendToneSchema.extend({ interactionId: id }),
    input,
    async (ctx, { interactionId, tone }) => {
      const { conversationId, undoId } = await mendToneOf(ctx, interactionId, tone);
      return { undoId, conversations: [await getVisible(ctx, conversationId)] };
    },
  );
}

export async function undo(input: unknown) {
  return runAction(z.object({ undoId: id }), input, async (ctx, { undoId }) => {
    await undoDeed(ctx, undoId);
    return null;
  });
}

export async function bulk(input: unknown) {
  return runAction(bulkInputSchema, input, (ctx, wanted) => actOnMany(ctx, wanted));
}

export async function previewBulk(input: unknown) {
  return runAction(bulkInputSchema, input, (ctx, wanted) => previewOfMany(ctx, wanted));
}

export async function clearFlag(input: unknown) {
  return runAction(clearFlagSchema.extend({ flagId: id }), input, async (ctx, { flagId, reason }) => {
    const { conversationId, undoId } = await clearFlagOf(ctx, flagId, reason);
    return { undoId, conversations: [await getVisible(ctx, conversationId)] };
  });
}

export async function raiseFlag(input: unknown) {
  return runAction(on.extend(raiseFlagSchema.shape), input, async (ctx, { conversationId, ...wish }) => {
    await raiseByHand(ctx, conversationId, wish);
    return getVisible(ctx, conversationId);
  });
}
