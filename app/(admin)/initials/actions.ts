"use server";

import { z } from "zod";
import { setAccountWho } from "@/lib/accounts/set-account-who";
import { dropPlan } from "@/lib/agents/initials/drop-plan";
import { endInitials } from "@/lib/agents/initials/end-initials";
import { setAlias } from "@/lib/agents/initials/set-alias";
import { setInitials } from "@/lib/agents/initials/set-initials";
import { setShowsWho } from "@/lib/agents/initials/set-shows-who";
import { aliasInputSchema, setInitialsSchema, showsWhoSchema } from "@/lib/agents/initials-schemas";
import { runAction } from "@/lib/auth/agent-action";
import { creditAnswers } from "@/lib/replies/feed/credit-answers";
import { creditSchema } from "@/lib/replies/feed-schemas";

const ADMINS = ["admin"] as const;
const LEADS = ["lead", "admin"] as const;
const one = z.strictObject({ agentId: z.uuid() });

export async function changeSignature(input: unknown) {
  return runAction(
    one.extend({ change: setInitialsSchema }),
    input,
    async (ctx, { agentId, change }) => void (await setInitials(ctx, agentId, change)),
    ADMINS,
  );
}

export async function endSignature(input: unknown) {
  const schema = one.extend({ accountId: z.uuid() });
  return runAction(schema, input, (ctx, wish) => endInitials(ctx, wish.agentId, wish.accountId), ADMINS);
}

export async function dropPlanned(input: unknown) {
  return runAction(
    z.strictObject({ planId: z.uuid() }),
    input,
    (ctx, { planId }) => dropPlan(ctx, planId),
    ADMINS,
  );
}

export async function nameInPublic(input: unknown) {
  return runAction(
    one.extend(aliasInputSchema.shape),
    input,
    async (ctx, { agentId, alias }) => void (await setAlias(ctx, agentId, alias)),
    ADMINS,
  );
}

export async function takeOffWho(input: unknown) {
  return runAction(
    one.extend({ showsWho: z.literal(false) }),
    input,
    async (ctx, { agentId }) => void (await setShowsWho(ctx, agentId, false)),
    ADMINS,
  );
}

export async function openWho(input: unknown) {
  const schema = showsWhoSchema.extend({ accountId: z.uuid() });
  return runAction(schema, input, (ctx, wish) => setAccountWho(ctx, wish.accountId, wish.showsWho), ADMINS);
}

export async function creditAnswer(input: unknown) {
  return runAction(
    z.strictObject({ interactionId: z.uuid(), credit: creditSchema }),
    input,
    async (ctx, { interactionId, credit }) => (await creditAnswers(ctx, interactionId, credit)).credited,
    LEADS,
  );
}
