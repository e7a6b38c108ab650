"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { changeReason } from "@/lib/conversations/change-reason";
import { createReason } from "@/lib/conversations/create-reason";
import { changeReasonSchema, createReasonSchema } from "@/lib/conversations/reason-schemas";

const KEEPERS = ["lead", "admin"] as const;

export async function addReason(input: unknown) {
  return runAction(
    createReasonSchema,
    input,
    async (ctx, wish) => void (await createReason(ctx, wish)),
    KEEPERS,
  );
}

export async function alterReason(input: unknown) {
  const schema = z.strictObject({ id: z.uuid(), change: changeReasonSchema });
  return runAction(
    schema,
    input,
    async (ctx, { id, change }) => void (await changeReason(ctx, id, change)),
    KEEPERS,
  );
}

/** Gives those of one level new places. */
export async function placeReasons(input: unknown) {
  const place = z.strictObject({ id: z.uuid(), position: z.number().int().min(0).max(10_000) });
  return runAction(
    z.strictObject({ places: z.array(place).min(1).max(200) }),
    input,
    async (ctx, { places }) => {
      for (const { id, position } of places) await changeReason(ctx, id, { position });
    },
    KEEPERS,
  );
}
