"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { acknowledgePage } from "@/lib/coverage/on-call/acknowledge-page";
import { createChain, retireChain, updateChain } from "@/lib/coverage/on-call/keep-chains";
import { setProvider } from "@/lib/coverage/on-call/keep-provider";
import { createSlot, endSlot } from "@/lib/coverage/on-call/keep-slots";
import {
  chainWishSchema,
  changeChainSchema,
  providerWishSchema,
  slotWishSchema,
} from "@/lib/coverage/on-call-schemas";

const KEEPERS = ["admin"] as const;
const LEADERS = ["lead", "admin"] as const;
const one = z.strictObject({ id: z.uuid() });

export async function addChain(input: unknown) {
  return runAction(chainWishSchema, input, async (ctx, wish) => void (await createChain(ctx, wish)), KEEPERS);
}

export async function changeChain(input: unknown) {
  return runAction(
    one.extend({ change: changeChainSchema }),
    input,
    async (ctx, { id, change }) => void (await updateChain(ctx, id, change)),
    KEEPERS,
  );
}

export async function endChain(input: unknown) {
  return runAction(one, input, (ctx, { id }) => retireChain(ctx, id), KEEPERS);
}

export async function addSlot(input: unknown) {
  return runAction(slotWishSchema, input, async (ctx, wish) => void (await createSlot(ctx, wish)), KEEPERS);
}

export async function stopSlot(input: unknown) {
  return runAction(one, input, (ctx, { id }) => endSlot(ctx, id), KEEPERS);
}

export async function nameProvider(input: unknown) {
  return runAction(
    providerWishSchema,
    input,
    async (ctx, wish) => void (await setProvider(ctx, wish)),
    KEEPERS,
  );
}

export async function takePage(input: unknown) {
  return runAction(one, input, (ctx, { id }) => acknowledgePage(ctx, id), LEADERS);
}
