"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { acknowledgePage } from "@/lib/coverage/on-call/acknowledge-page";
import { addRoute, removeRoute } from "@/lib/coverage/on-call/keep-routes";
import { pageMyself } from "@/lib/coverage/on-call/page-on-call";
import { resendCode, verifyRoute } from "@/lib/coverage/on-call/verify-route";
import { codeSchema, routeWishSchema } from "@/lib/coverage/on-call-schemas";

const one = z.strictObject({ id: z.uuid() });

export async function addWay(input: unknown) {
  return runAction(routeWishSchema, input, async (ctx, wish) => {
    const { secret } = await addRoute(ctx, wish);
    return { secret };
  });
}

export async function removeWay(input: unknown) {
  return runAction(one, input, (ctx, { id }) => removeRoute(ctx, id));
}

export async function proveWay(input: unknown) {
  return runAction(one.extend(codeSchema.shape), input, (ctx, { id, code }) => verifyRoute(ctx, id, code));
}

export async function sendCodeAgain(input: unknown) {
  return runAction(one, input, (ctx, { id }) => resendCode(ctx, id));
}

export async function testMyWays(input: unknown) {
  return runAction(z.strictObject({}), input, async (ctx) => void (await pageMyself(ctx)));
}

export async function takeMine(input: unknown) {
  return runAction(one, input, (ctx, { id }) => acknowledgePage(ctx, id));
}
