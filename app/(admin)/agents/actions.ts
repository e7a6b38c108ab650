"use server";

import { z } from "zod";
import { changeInitials } from "@/lib/agents/change-initials";
import { createAgent } from "@/lib/agents/create-agent";
import { createTeam } from "@/lib/agents/create-team";
import { deactivateAgent } from "@/lib/agents/deactivate-agent";
import { deleteTeam } from "@/lib/agents/delete-team";
import { endSession } from "@/lib/agents/end-session";
import { issueLink } from "@/lib/agents/issue-link";
import { reactivateAgent } from "@/lib/agents/reactivate-agent";
import { renameTeam } from "@/lib/agents/rename-team";
import {
  createAgentSchema,
  initialsInputSchema,
  teamInputSchema,
  updateAgentSchema,
} from "@/lib/agents/schemas";
import { resetSecondFactor } from "@/lib/agents/second-factor";
import { signOutEverywhere } from "@/lib/agents/sign-out-everywhere";
import { updateAgent } from "@/lib/agents/update-agent";
import { runAction } from "@/lib/auth/agent-action";
import { publicUrl } from "@/lib/auth/hosts";
import type { Ctx } from "@/lib/context/ctx";

const ADMINS = ["admin"] as const;
const oneSchema = z.strictObject({ agentId: z.uuid() });
const teamSchema = z.strictObject({ teamId: z.uuid() });

async function linkFor(ctx: Ctx, agentId: string): Promise<{ url: string; expiresAt: string }> {
  const { token, expiresAt } = await issueLink(ctx, agentId);
  return { url: new URL(`/invite/${token}`, publicUrl()).toString(), expiresAt };
}

export async function invite(input: unknown) {
  return runAction(
    createAgentSchema,
    input,
    async (ctx, wish) => {
      const agent = await createAgent(ctx, wish);
      return { agentId: agent.id, ...(await linkFor(ctx, agent.id)) };
    },
    ADMINS,
  );
}

export async function newLink(input: unknown) {
  return runAction(oneSchema, input, (ctx, { agentId }) => linkFor(ctx, agentId), ADMINS);
}

export async function changeAgent(input: unknown) {
  const schema = z.strictObject({ agentId: z.uuid(), change: updateAgentSchema });
  return runAction(
    schema,
    input,
    async (ctx, { agentId, change }) => void (await updateAgent(ctx, agentId, change)),
    ADMINS,
  );
}

export async function changeAgentInitials(input: unknown) {
  const schema = initialsInputSchema.extend({ agentId: z.uuid() });
  return runAction(
    schema,
    input,
    async (ctx, { agentId, initials }) => void (await changeInitials(ctx, agentId, initials)),
    ADMINS,
  );
}

export async function deactivate(input: unknown) {
  return runAction(
    oneSchema,
    input,
    async (ctx, { agentId }) => void (await deactivateAgent(ctx, agentId)),
    ADMINS,
  );
}

export async function reactivate(input: unknown) {
  return runAction(
    oneSchema,
    input,
    async (ctx, { agentId }) => void (await reactivateAgent(ctx, agentId)),
    ADMINS,
  );
}

export async function resetFactor(input: unknown) {
  return runAction(oneSchema, input, (ctx, { agentId }) => resetSecondFactor(ctx, agentId), ADMINS);
}

export async function signOutAll(input: unknown) {
  return runAction(oneSchema, input, (ctx, { agentId }) => signOutEverywhere(ctx, agentId), ADMINS);
}

export async function signOutOne(input: unknown) {
  const schema = z.strictObject({ agentId: z.uuid(), sessionId: z.uuid() });
  return runAction(schema, input, endSession, ADMINS);
}

export async function addTeam(input: unknown) {
  return runAction(
    teamInputSchema,
    input,
    async (ctx, { name }) => void (await createTeam(ctx, name)),
    ADMINS,
  );
}

export async function nameTeam(input: unknown) {
  const schema = teamSchema.extend({ name: teamInputSchema.shape.name });
  return runAction(
    schema,
    input,
    async (ctx, { teamId, name }) => void (await renameTeam(ctx, teamId, name)),
    ADMINS,
  );
}

export async function removeTeam(input: unknown) {
  return runAction(teamSchema, input, (ctx, { teamId }) => deleteTeam(ctx, teamId), ADMINS);
}
