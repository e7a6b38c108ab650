"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { deskZoneSchema, stateHoursSchema } from "@/lib/response-times/hours-page-schemas";
import { setDeskZone } from "@/lib/response-times/set-desk-zone";
import { stateHours } from "@/lib/response-times/state-hours";
import { stateWords } from "@/lib/response-times/state-words";
import { stateWordsSchema } from "@/lib/response-times/truth-schemas";

const ADMINS = ["admin"] as const;

export async function stateAccountHours(input: unknown) {
  const schema = z.strictObject({ accountId: z.uuid(), wish: stateHoursSchema });
  return runAction(schema, input, (ctx, { accountId, wish }) => stateHours(ctx, accountId, wish), ADMINS);
}

export async function stateAccountWords(input: unknown) {
  const schema = z.strictObject({ accountId: z.uuid(), said: stateWordsSchema });
  return runAction(schema, input, (ctx, { accountId, said }) => stateWords(ctx, accountId, said), ADMINS);
}

export async function setZone(input: unknown) {
  return runAction(deskZoneSchema, input, (ctx, { zone }) => setDeskZone(ctx, zone), ADMINS);
}
