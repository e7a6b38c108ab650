"use server";

import { z } from "zod";
import { type ActionResult, runAction } from "@/lib/auth/agent-action";
import type { Ctx } from "@/lib/context/ctx";
import { approvePost } from "@/lib/publishing/approve-post";
import { askPost } from "@/lib/publishing/ask-post";
import { cancelPost } from "@/lib/publishing/cancel-post";
import { changePost } from "@/lib/publishing/change-post";
import { confirmPost } from "@/lib/publishing/confirm-post";
import { createPost } from "@/lib/publishing/create-post";
import {
  confirmPostSchema,
  letGoSchema,
  returnPostSchema,
  seenPostSchema,
  settlePostSchema,
} from "@/lib/publishing/deed-schemas";
import { endHold } from "@/lib/publishing/end-hold";
import { planPost } from "@/lib/publishing/plan-post";
import { releasePost } from "@/lib/publishing/release-post";
import { restorePost } from "@/lib/publishing/restore-post";
import { returnPost } from "@/lib/publishing/return-post";
import { changePostSchema, createPostSchema, type PlannedPost } from "@/lib/publishing/schemas";
import { settlePost } from "@/lib/publishing/settle-post";
import { withdrawPost } from "@/lib/publishing/withdraw-post";

const one = z.strictObject({ id: z.uuid() });
type Seen = { id: string; changeNumber: number };

/** A deed on one post, which answers how it stands then. */
function onPost<S extends z.ZodObject>(
  schema: S,
  input: unknown,
  deed: (ctx: Ctx, id: string, wish: z.infer<S>) => Promise<PlannedPost>,
): Promise<ActionResult<Seen>> {
  return runAction(z.strictObject({ ...one.shape, wish: schema }), input, async (ctx, asked) => {
    const { id, wish } = asked as { id: string; wish: z.infer<S> };
    return seen(await deed(ctx, id, wish));
  });
}

const seen = ({ id, changeNumber }: PlannedPost): Seen => ({ id, changeNumber });

export async function createPostNow(input: unknown) {
  return runAction(createPostSchema, input, async (ctx, wish) => seen(await createPost(ctx, wish)));
}

export async function changePostNow(input: unknown) {
  return onPost(changePostSchema, input, changePost);
}

export async function askPostNow(input: unknown) {
  return onPost(letGoSchema, input, askPost);
}

export async function approvePostNow(input: unknown) {
  return onPost(letGoSchema, input, approvePost);
}

export async function returnPostNow(input: unknown) {
  return onPost(returnPostSchema, input, returnPost);
}

export async function withdrawPostNow(input: unknown) {
  return onPost(seenPostSchema, input, withdrawPost);
}

export async function planPostNow(input: unknown) {
  return onPost(letGoSchema, input, planPost);
}

export async function confirmPostNow(input: unknown) {
  return onPost(confirmPostSchema, input, confirmPost);
}

export async function releasePostNow(input: unknown) {
  return onPost(seenPostSchema, input, releasePost);
}

export async function cancelPostNow(input: unknown) {
  return onPost(seenPostSchema, input, cancelPost);
}

export async function restorePostNow(input: unknown) {
  return onPost(seenPostSchema, input, restorePost);
}

export async function settlePostNow(input: unknown) {
  return onPost(settlePostSchema, input, settlePost);
}

export async function endHoldNow(input: unknown) {
  return runAction(one, input, async (ctx, { id }) => void (await endHold(ctx, id)));
}
