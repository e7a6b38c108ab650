"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { contactInputSchema, settleReportSchema } from "@/lib/conversations/abuse/abuse-schemas";
import { undoSpam } from "@/lib/conversations/abuse/mark-spam";
import { unmuteCustomer } from "@/lib/conversations/abuse/mute-customer";
import { setAbuseContact, settleWordReport } from "@/lib/conversations/abuse/report-words";
import { endTakeOff, grantTakeOff } from "@/lib/conversations/abuse/take-off";

const LEADS = ["lead", "admin"] as const;
const one = z.strictObject({ id: z.uuid() });

export async function nameContact(input: unknown) {
  return runAction(contactInputSchema, input, (ctx, { contactId }) => setAbuseContact(ctx, contactId), [
    "admin",
  ]);
}

export async function settleReport(input: unknown) {
  const schema = one.extend(settleReportSchema.shape);
  return runAction(schema, input, (ctx, { id, outcome }) => settleWordReport(ctx, id, outcome), LEADS);
}

export async function grantOff(input: unknown) {
  return runAction(one, input, (ctx, { id }) => grantTakeOff(ctx, id), LEADS);
}

export async function endOff(input: unknown) {
  return runAction(one, input, (ctx, { id }) => endTakeOff(ctx, id), LEADS);
}

export async function hearAgain(input: unknown) {
  return runAction(one, input, (ctx, { id }) => unmuteCustomer(ctx, id), LEADS);
}

export async function bringBack(input: unknown) {
  return runAction(one, input, async (ctx, { id }) => void (await undoSpam(ctx, id)), LEADS);
}
