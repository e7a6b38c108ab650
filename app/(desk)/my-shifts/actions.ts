"use server";

import { z } from "zod";
import { requireAgentActor } from "@/lib/agents/rules/require-role";
import { runAction } from "@/lib/auth/agent-action";
import { calendarUrl } from "@/lib/auth/calendar-feed";
import { answerConsent } from "@/lib/coverage/answer-consent";
import { answerSwap } from "@/lib/coverage/answer-swap";
import { askTimeOff } from "@/lib/coverage/ask-time-off";
import { decideTimeOff } from "@/lib/coverage/decide-time-off";
import { seeOwnRoster } from "@/lib/coverage/get-own-roster";
import { offerSwap } from "@/lib/coverage/offer-swap";
import { openFeed, revokeFeed } from "@/lib/coverage/open-feed";
import { setAvailability } from "@/lib/coverage/set-availability";
import { answerSwapSchema, offerSwapSchema } from "@/lib/coverage/swap-schemas";
import { askTimeOffSchema, availabilitySchema } from "@/lib/coverage/terms-schemas";
import { answerConsentSchema } from "@/lib/coverage/work-rules-schemas";

const nothing = z.undefined();
const one = z.strictObject({ id: z.uuid() });

export async function seeShifts() {
  return runAction(nothing, undefined, seeOwnRoster);
}

export async function offer(input: unknown) {
  return runAction(offerSwapSchema, input, async (ctx, wish) => void (await offerSwap(ctx, wish)));
}

export async function answer(input: unknown) {
  const schema = one.extend(answerSwapSchema.shape);
  return runAction(schema, input, async (ctx, { id, ...said }) => {
    const { state, warnings } = await answerSwap(ctx, id, said);
    return { state, warnings: warnings.length };
  });
}

export async function askOff(input: unknown) {
  return runAction(askTimeOffSchema, input, async (ctx, wish) => void (await askTimeOff(ctx, wish)));
}

export async function withdrawOff(input: unknown) {
  return runAction(
    one,
    input,
    async (ctx, { id }) => void (await decideTimeOff(ctx, id, { state: "withdrawn" })),
  );
}

export async function setOwnTimes(input: unknown) {
  return runAction(
    availabilitySchema,
    input,
    async (ctx, wish) => void (await setAvailability(ctx, requireAgentActor(ctx.actor).agentId, wish)),
  );
}

export async function openCalendar() {
  return runAction(nothing, undefined, async (ctx) => ({ url: calendarUrl((await openFeed(ctx)).secret) }));
}

export async function endCalendar() {
  return runAction(nothing, undefined, (ctx) => revokeFeed(ctx, requireAgentActor(ctx.actor).agentId));
}

export async function sayConsent(input: unknown) {
  const schema = one.extend(answerConsentSchema.shape);
  return runAction(schema, input, async (ctx, { id, agree }) => void (await answerConsent(ctx, id, agree)));
}
