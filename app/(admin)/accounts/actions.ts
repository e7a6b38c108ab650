"use server";

import { z } from "zod";
import { beginConnect } from "@/lib/accounts/begin-connect";
import { setCanarySchema } from "@/lib/accounts/canary-schemas";
import { confirmCheck } from "@/lib/accounts/confirm-check";
import { connectLine } from "@/lib/accounts/connect-line";
import { disconnectAccount } from "@/lib/accounts/disconnect-account";
import { connectLineSchema } from "@/lib/accounts/line-schemas";
import { requestCheck } from "@/lib/accounts/request-check";
import { saveMailbox } from "@/lib/accounts/save-mailbox";
import {
  beginConnectSchema,
  confirmCheckSchema,
  saveMailboxSchema,
  setAccountTeamsSchema,
  updateAccountSchema,
} from "@/lib/accounts/schemas";
import { setAccountTeams } from "@/lib/accounts/set-account-teams";
import { setCanary } from "@/lib/accounts/set-canary";
import { updateAccount } from "@/lib/accounts/update-account";
import { wantCanary } from "@/lib/accounts/want-canary";
import { runAction } from "@/lib/auth/agent-action";
import { publicUrl } from "@/lib/auth/hosts";
import { setAccountGuardSchema } from "@/lib/replies/account-guard-schemas";
import { setAccountGuard } from "@/lib/replies/set-account-guard";

const ADMINS = ["admin"] as const;
const oneSchema = z.strictObject({ accountId: z.uuid() });
const connectSchema = beginConnectSchema.omit({ redirectUrl: true });

export async function connectAccount(input: unknown) {
  const redirectUrl = new URL("/accounts/connect", publicUrl()).toString();
  return runAction(connectSchema, input, (ctx, wish) => beginConnect(ctx, { ...wish, redirectUrl }), ADMINS);
}

export async function disconnect(input: unknown) {
  return runAction(oneSchema, input, (ctx, { accountId }) => disconnectAccount(ctx, accountId), ADMINS);
}

export async function changeAccount(input: unknown) {
  return runAction(updateAccountSchema, input, updateAccount, ADMINS);
}

export async function changeTeams(input: unknown) {
  return runAction(setAccountTeamsSchema, input, setAccountTeams, ADMINS);
}

export async function checkNow(input: unknown) {
  return runAction(oneSchema, input, (ctx, { accountId }) => requestCheck(ctx, accountId), ADMINS);
}

export async function vouch(input: unknown) {
  return runAction(confirmCheckSchema, input, confirmCheck, ADMINS);
}

export async function addLine(input: unknown) {
  return runAction(connectLineSchema, input, connectLine, ADMINS);
}

export async function keepMailbox(input: unknown) {
  return runAction(saveMailboxSchema, input, saveMailbox, ADMINS);
}

export async function keepCanary(input: unknown) {
  return runAction(setCanarySchema, input, setCanary, ADMINS);
}

export async function keepGuard(input: unknown) {
  return runAction(setAccountGuardSchema, input, setAccountGuard, ADMINS);
}

export async function sendCanary(input: unknown) {
  return runAction(oneSchema, input, (ctx, { accountId }) => wantCanary(ctx, accountId), ADMINS);
}
