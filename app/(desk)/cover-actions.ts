"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { changePolicySchema } from "@/lib/coverage/cover-schemas";
import { answerOfferSchema, openShiftSchema, reportAbsenceSchema } from "@/lib/coverage/offer-schemas";
import { answerOffer } from "@/lib/coverage/offers/answer-offer";
import { closeOpenShift } from "@/lib/coverage/offers/close-open-shift";
import { openShift } from "@/lib/coverage/offers/open-shift";
import { reportAbsence } from "@/lib/coverage/offers/report-absence";
import { withdrawAbsence as takeBack } from "@/lib/coverage/offers/withdraw-absence";
import { setPolicy } from "@/lib/coverage/set-policy";

const LEADS = ["lead", "admin"] as const;
const graceSchema = changePolicySchema.pick({ graceMinutes: true, changeNumber: true });
const one = z.strictObject({ id: z.uuid() });

export async function enterAbsence(input: unknown) {
  return runAction(reportAbsenceSchema, input, (ctx, wish) => reportAbsence(ctx, wish));
}

export async function withdrawAbsence(input: unknown) {
  return runAction(one, input, (ctx, { id }) => takeBack(ctx, id));
}

export async function askPeople(input: unknown) {
  return runAction(openShiftSchema, input, (ctx, wish) => openShift(ctx, wish), LEADS);
}

export async function stopAsking(input: unknown) {
  return runAction(one, input, (ctx, { id }) => closeOpenShift(ctx, id), LEADS);
}

export async function sayToOffer(input: unknown) {
  return runAction(one.extend(answerOfferSchema.shape), input, (ctx, { id, answer }) =>
    answerOffer(ctx, id, { answer }),
  );
}

export async function setGrace(input: unknown) {
  return runAction(graceSchema, input, async (ctx, change) => void (await setPolicy(ctx, change)), ["admin"]);
}
