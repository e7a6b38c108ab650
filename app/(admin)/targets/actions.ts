"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { applyTarget } from "@/lib/conversations/apply-target";
import { createHours } from "@/lib/response-times/create-hours";
import { createTarget } from "@/lib/response-times/create-target";
import { changeHoursSchema, createHoursSchema } from "@/lib/response-times/hours-schemas";
import { replaceHours } from "@/lib/response-times/replace-hours";
import { replaceTarget } from "@/lib/response-times/replace-target";
import { retireHours } from "@/lib/response-times/retire-hours";
import { retireTarget } from "@/lib/response-times/retire-target";
import {
  applyTargetSchema,
  changeTargetSchema,
  createTargetSchema,
} from "@/lib/response-times/target-schemas";

const KEEPERS = ["admin"] as const;
const one = z.strictObject({ id: z.uuid() });

export async function addTarget(input: unknown) {
  return runAction(
    createTargetSchema,
    input,
    async (ctx, wish) => void (await createTarget(ctx, wish)),
    KEEPERS,
  );
}

export async function changeTarget(input: unknown) {
  return runAction(
    one.extend({ change: changeTargetSchema }),
    input,
    async (ctx, { id, change }) => void (await replaceTarget(ctx, id, change)),
    KEEPERS,
  );
}

export async function endTarget(input: unknown) {
  return runAction(one, input, (ctx, { id }) => retireTarget(ctx, id), KEEPERS);
}

export async function promiseAnew(input: unknown) {
  const schema = one.extend(applyTargetSchema.shape);
  return runAction(schema, input, (ctx, { id, reason }) => applyTarget(ctx, id, reason), KEEPERS);
}

export async function addHours(input: unknown) {
  return runAction(
    createHoursSchema,
    input,
    async (ctx, wish) => {
      const { id } = await createHours(ctx, wish);
      return { id };
    },
    KEEPERS,
  );
}

export async function changeHours(input: unknown) {
  return runAction(
    one.extend({ change: changeHoursSchema }),
    input,
    async (ctx, wish) => {
      const { id } = await replaceHours(ctx, wish.id, wish.change);
      return { id };
    },
    KEEPERS,
  );
}

export async function endHours(input: unknown) {
  return runAction(one, input, (ctx, { id }) => retireHours(ctx, id), KEEPERS);
}
