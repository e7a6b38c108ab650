"use server";

import { z } from "zod";
import { endLimit } from "@/lib/agents/limits/end-limit";
import { callHelpersSchema, setLimitSchema } from "@/lib/agents/limits/limit-schemas";
import { setLimit } from "@/lib/agents/limits/set-limit";
import { runAction } from "@/lib/auth/agent-action";
import { inviteUrl } from "@/lib/auth/invite-url";
import { callInFor } from "@/lib/incidents/call-in-for";
import { retireDepartment, saveDepartment } from "@/lib/replies/side-conversations/keep-departments";
import { departmentInputSchema } from "@/lib/replies/side-conversations/side-schemas";

const LEADS = ["lead", "admin"] as const;
const agent = z.object({ agentId: z.uuid() });

export async function call(input: unknown) {
  return runAction(
    callHelpersSchema,
    input,
    async (ctx, wish) =>
      (await callInFor(ctx, wish)).map(({ token, email, displayName, initials }) => ({
        ...{ email, displayName, initials },
        url: token === null ? null : inviteUrl(token),
      })),
    LEADS,
  );
}

export async function limit(input: unknown) {
  return runAction(
    agent.extend(setLimitSchema.shape),
    input,
    async (ctx, { agentId, ...wish }) => void (await setLimit(ctx, agentId, wish)),
    LEADS,
  );
}

export async function end(input: unknown) {
  return runAction(agent.strict(), input, (ctx, { agentId }) => endLimit(ctx, agentId), LEADS);
}

export async function keepDepartment(input: unknown) {
  return runAction(
    departmentInputSchema.extend({ departmentId: z.uuid().nullable() }),
    input,
    async (ctx, { departmentId, ...wish }) => void (await saveDepartment(ctx, departmentId, wish)),
    LEADS,
  );
}

export async function removeDepartment(input: unknown) {
  return runAction(
    z.strictObject({ departmentId: z.uuid() }),
    input,
    (ctx, { departmentId }) => retireDepartment(ctx, departmentId),
    LEADS,
  );
}
