"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { bringBack } from "@/lib/listening/bring-back";
import { converseFound } from "@/lib/listening/converse-found";
import { dismissFound } from "@/lib/listening/dismiss-found";
import { dismissSchema } from "@/lib/listening/post-schemas";
import { undoDismissal } from "@/lib/listening/undo-dismissal";

const on = z.strictObject({ id: z.uuid() });

export async function converse(input: unknown) {
  return runAction(on, input, (ctx, { id }) => converseFound(ctx, id));
}

export async function dismiss(input: unknown) {
  return runAction(dismissSchema.extend(on.shape), input, (ctx, { id, ...why }) =>
    dismissFound(ctx, id, why),
  );
}

export async function undo(input: unknown) {
  return runAction(on, input, (ctx, { id }) => undoDismissal(ctx, id));
}

export async function bring(input: unknown) {
  return runAction(on, input, (ctx, { id }) => bringBack(ctx, id));
}
