"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { changeQuery } from "@/lib/listening/change-query";
import { createQuery } from "@/lib/listening/create-query";
import { dryRunQuery } from "@/lib/listening/dry-run-query";
import { removeQuery } from "@/lib/listening/remove-query";
import { changeQuerySchema, createQuerySchema, dryRunSchema } from "@/lib/listening/schemas";

const KEEPERS = ["lead", "admin"] as const;

export async function addQuery(input: unknown) {
  return runAction(
    createQuerySchema,
    input,
    async (ctx, wish) => void (await createQuery(ctx, wish)),
    KEEPERS,
  );
}

export async function alterQuery(input: unknown) {
  const schema = z.strictObject({ id: z.uuid(), change: changeQuerySchema });
  return runAction(
    schema,
    input,
    async (ctx, { id, change }) => void (await changeQuery(ctx, id, change)),
    KEEPERS,
  );
}

export async function dropQuery(input: unknown) {
  return runAction(z.strictObject({ id: z.uuid() }), input, (ctx, { id }) => removeQuery(ctx, id), KEEPERS);
}

export async function tryQuery(input: unknown) {
  return runAction(dryRunSchema, input, dryRunQuery, KEEPERS);
}
