"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { changePolicySchema } from "@/lib/coverage/cover-schemas";
import { changeEventSchema, createEventSchema } from "@/lib/coverage/forecast-schemas";
import { changeEvent, createEvent, removeEvent } from "@/lib/coverage/keep-events";
import { learnAnew } from "@/lib/coverage/learn-anew";
import { setPolicy } from "@/lib/coverage/set-policy";

const KEEPERS = ["admin"] as const;
const one = z.strictObject({ id: z.uuid() });

export async function addForecastEvent(input: unknown) {
  return runAction(
    createEventSchema,
    input,
    async (ctx, wish) => void (await createEvent(ctx, wish)),
    KEEPERS,
  );
}

export async function changeForecastEvent(input: unknown) {
  return runAction(
    one.extend({ change: changeEventSchema }),
    input,
    (ctx, { id, change }) => changeEvent(ctx, id, change),
    KEEPERS,
  );
}

export async function removeForecastEvent(input: unknown) {
  return runAction(one, input, (ctx, { id }) => removeEvent(ctx, id), KEEPERS);
}

export async function changeCoverPolicy(input: unknown) {
  return runAction(
    changePolicySchema,
    input,
    async (ctx, wish) => void (await setPolicy(ctx, wish)),
    KEEPERS,
  );
}

export async function learnForecast(input: unknown) {
  return runAction(z.strictObject({}), input, async (ctx) => void (await learnAnew(ctx)), KEEPERS);
}
