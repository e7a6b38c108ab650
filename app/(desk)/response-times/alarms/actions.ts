"use server";

import { z } from "zod";
import { setDigest } from "@/lib/agents/set-digest";
import { runAction } from "@/lib/auth/agent-action";
import { acknowledgeRing } from "@/lib/response-times/acknowledge-ring";
import { alarmWishSchema } from "@/lib/response-times/alarm-schemas";
import { deleteAlarm } from "@/lib/response-times/delete-alarm";
import { previewAlarm } from "@/lib/response-times/preview-alarm";
import { saveAlarm } from "@/lib/response-times/save-alarm";

const KEEPERS = ["lead", "admin"] as const;
const oneSchema = z.strictObject({ id: z.uuid() });
const keepSchema = z.strictObject({ id: z.uuid().nullable(), wish: alarmWishSchema });

export async function keepAlarm(input: unknown) {
  return runAction(
    keepSchema,
    input,
    async (ctx, { id, wish }) => void (await saveAlarm(ctx, wish, id ?? undefined)),
    KEEPERS,
  );
}

export async function tryAlarm(input: unknown) {
  return runAction(alarmWishSchema, input, previewAlarm, KEEPERS);
}

export async function dropAlarm(input: unknown) {
  return runAction(oneSchema, input, (ctx, { id }) => deleteAlarm(ctx, id), KEEPERS);
}

export async function seeRing(input: unknown) {
  return runAction(oneSchema, input, (ctx, { id }) => acknowledgeRing(ctx, id), KEEPERS);
}

export async function turnDigest(input: unknown) {
  return runAction(z.strictObject({ isOn: z.boolean() }), input, setDigest, KEEPERS);
}
