"use server";

import { z } from "zod";
import { setAlias } from "@/lib/agents/initials/set-alias";
import { setShowsWho } from "@/lib/agents/initials/set-shows-who";
import { aliasInputSchema, showsWhoSchema } from "@/lib/agents/initials-schemas";
import { runAction } from "@/lib/auth/agent-action";

const one = z.strictObject({ agentId: z.uuid() });

export async function nameMyself(input: unknown) {
  return runAction(
    one.extend(aliasInputSchema.shape),
    input,
    async (ctx, { agentId, alias }) => void (await setAlias(ctx, agentId, alias)),
  );
}

export async function showMyself(input: unknown) {
  return runAction(
    one.extend(showsWhoSchema.shape),
    input,
    async (ctx, { agentId, showsWho }) => void (await setShowsWho(ctx, agentId, showsWho)),
  );
}
