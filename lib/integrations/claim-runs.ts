import { after } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { RunInHand } from "./end-run";
import type { FormValues } from "./rules/form-values";
import { RUN_LEASE_MS } from "./rules/run-times";
import { runSeal, secretSeal } from "./seal-names";
import { viewAction } from "./view-declared";
import { inputSchema } from "./view-run";

export interface Claimed {
  id: string;
  actionId: string;
  conversationId: string;
  agentId: string | null;
  attempts: number;
  looks: number;
  fence: number;
  sealedInput: Uint8Array;
}

const AT_ONCE = 8;

/** Whose worker died on the way may have been done: looked up at once. */
export async function doubtTheDead(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  await ctx.db.actionRun.updateMany({
    where: { state: "running", leaseUntil: { lt: now } },
    data: { state: "unknown", nextTryAt: now, leaseUntil: null, fence: { increment: 1 } },
  });
}

/** Takes waiting runs: the attempt is committed before anything goes out. */
export function claimRuns(ctx: Ctx): Promise<Claimed[]> {
  const now = ctx.now();
  return ctx.db.$queryRaw<Claimed[]>`
    UPDATE "ActionRun" SET state = 'running', attempts = attempts + 1, fence = fence + 1,
      "startedAt" = coalesce("startedAt", ${now}::timestamptz), "leaseUntil" = ${after(now, RUN_LEASE_MS)}::timestamptz
    WHERE id IN (SELECT id FROM "ActionRun" WHERE state = 'queued' AND ("nextTryAt" IS NULL OR "nextTryAt" <= ${now}::timestamptz)
      ORDER BY "createdAt" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
    RETURNING id, "actionId", "conversationId", "agentId", attempts, looks, fence, "sealedInput"`;
}

/** Takes runs in doubt whose next look is due; a look that is never ended is due again after the lease. */
export function claimDoubts(ctx: Ctx): Promise<Claimed[]> {
  const now = ctx.now();
  return ctx.db.$queryRaw<Claimed[]>`
    UPDATE "ActionRun" SET looks = looks + 1, fence = fence + 1, "nextTryAt" = ${after(now, RUN_LEASE_MS)}::timestamptz
    WHERE id IN (SELECT id FROM "ActionRun" WHERE state = 'unknown' AND "nextTryAt" <= ${now}::timestamptz
      ORDER BY "nextTryAt" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
    RETURNING id, "actionId", "conversationId", "agentId", attempts, looks, fence, "sealedInput"`;
}

export interface Addressed {
  run: RunInHand;
  url: string;
  secret: string;
  input: { subject: string; values: FormValues };
  initials: string | null;
}

/** Where a run goes and what it says. */
export async function addressed(ctx: Ctx, claimed: Claimed): Promise<Addressed> {
  const row = await ctx.db.action.findUniqueOrThrow({ where: { id: claimed.actionId } });
  const holder = claimed.agentId
    ? await ctx.db.initialsHolder.findFirst({ where: { agentId: claimed.agentId, untilAt: null } })
    : null;
  const input = inputSchema.parse(JSON.parse(ctx.vault.unseal(runSeal, claimed.sealedInput)));
  const { id, fence, conversationId, agentId } = claimed;
  return {
    run: { id, fence, conversationId, agentId, action: viewAction(row), subject: input.subject },
    url: row.url,
    secret: ctx.vault.unseal(secretSeal, row.sealedSecret),
    input,
    initials: holder?.initials ?? null,
  };
}
