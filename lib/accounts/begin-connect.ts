import { z } from "zod";
import { Forbidden, NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { askWire } from "./ask-wire";
import { requireAdmin } from "./rules/require-admin";
import type { BeginConnect } from "./schemas";

const begunSchema = z.object({ url: z.string(), verifier: z.string() });
export const connectSeal = "connect-attempt";
export const connectDigest = "connect-state";

/**
 * Starts an OAuth round trip bound to the agent's session: hands back the provider's page. Single use, 10 minutes.
 * Throws NotFound for an unknown account, Refused `wire-silent` when no worker answers.
 */
export async function beginConnect(ctx: Ctx, input: BeginConnect): Promise<{ url: string }> {
  requireAdmin(ctx.actor);
  const { actor } = ctx;
  if (actor.type !== "agent" || actor.sessionId === undefined) throw new Forbidden("forbidden");
  const { channel, accountId, redirectUrl } = input;
  if (accountId !== undefined) {
    const known = await ctx.db.account.findFirst({ where: { id: accountId, channel }, select: { id: true } });
    if (!known) throw new NotFound("not-found");
  }
  const state = Buffer.from(ctx.random(32)).toString("base64url");
  const answer = await askWire(ctx, { kind: "begin-connect", input: { channel, redirectUrl, state } });
  const { url, verifier } = begunSchema.parse(answer);
  const { purpose, teamId } = input;
  await ctx.db.connectAttempt.create({
    data: {
      stateHash: ctx.vault.digest(connectDigest, state),
      agentId: actor.agentId,
      sessionId: actor.sessionId,
      accountId: accountId ?? null,
      channel,
      sealed: ctx.vault.seal(connectSeal, JSON.stringify({ verifier, redirectUrl, purpose, teamId })),
      createdAt: ctx.now(),
    },
  });
  return { url };
}
