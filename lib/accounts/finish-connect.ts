import { z } from "zod";
import { Forbidden, Refused } from "@/lib/base/errors";
import { after, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { askWire } from "./ask-wire";
import { connectDigest, connectSeal } from "./begin-connect";
import { requireAdmin } from "./rules/require-admin";
import { type FinishConnect, purposeSchema } from "./schemas";

const lifeMs = 10 * MINUTE;
const keptSchema = z.object({
  verifier: z.string(),
  redirectUrl: z.string(),
  purpose: purposeSchema,
  teamId: z.uuid().nullable(),
});
const finishedSchema = z.object({ accountId: z.uuid() });

/**
 * Ends the round trip: only the session that began it, once, within 10 minutes. The worker trades the code and keeps
 * the tokens; none passes here. Throws Refused `connect-attempt-gone`, or what the provider refused.
 */
export async function finishConnect(
  ctx: Ctx,
  { state, code }: FinishConnect,
): Promise<{ accountId: string }> {
  requireAdmin(ctx.actor);
  const { actor } = ctx;
  if (actor.type !== "agent" || actor.sessionId === undefined) throw new Forbidden("forbidden");
  const [attempt] = await ctx.db.$queryRaw<
    { accountId: string | null; channel: string; sealed: Uint8Array }[]
  >`
    UPDATE "ConnectAttempt" SET "usedAt" = ${ctx.now()}
    WHERE "stateHash" = ${ctx.vault.digest(connectDigest, state)} AND "usedAt" IS NULL
      AND "agentId" = ${actor.agentId}::uuid AND "sessionId" = ${actor.sessionId}::uuid
      AND "createdAt" > ${after(ctx.now(), -lifeMs)}
    RETURNING "accountId", channel, sealed`;
  if (!attempt) throw new Refused("connect-attempt-gone");
  const kept = keptSchema.parse(JSON.parse(ctx.vault.unseal(connectSeal, attempt.sealed)));
  const { channel, accountId } = attempt;
  const answer = await askWire(ctx, {
    kind: "finish-connect",
    ...(accountId === null ? {} : { accountId }),
    input: { ...kept, channel, code },
  });
  return finishedSchema.parse(answer);
}
