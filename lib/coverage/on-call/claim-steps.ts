import { after, MINUTE, SECOND } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { RouteKind } from "../rules/page-routes";

export interface ClaimedStep {
  id: string;
  pageId: string;
  routeId: string;
  agentId: string;
  kind: RouteKind;
  level: number;
  fence: number;
  tries: number;
}

export const LEASE_MS = MINUTE;
const AT_ONCE = 8;
const MOST_TRIES = 3;
const AGAIN_MS = 10 * SECOND;

/** Whose worker died on the way may have gone out: it stays in doubt and is never sent again; the page goes on by its own clock. */
export async function doubtDeadSteps(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  await ctx.db.pageStep.updateMany({
    where: { state: "sending", leaseUntil: { lt: now } },
    data: {
      state: "unconfirmed",
      code: "worker-died",
      endedAt: now,
      leaseUntil: null,
      fence: { increment: 1 },
    },
  });
}

/** Takes steps that are due for this worker alone, mail apart: the attempt is committed before anything goes out. */
export function claimSteps(ctx: Ctx): Promise<ClaimedStep[]> {
  const now = ctx.now();
  return ctx.db.$queryRaw<ClaimedStep[]>`
    UPDATE "PageStep" SET state = 'sending', fence = fence + 1, tries = tries + 1, "attemptedAt" = ${now}::timestamptz,
      "leaseUntil" = ${after(now, LEASE_MS)}::timestamptz
    WHERE id IN (SELECT id FROM "PageStep" WHERE state = 'queued' AND kind <> 'mail' AND "sendAfter" <= ${now}::timestamptz
      ORDER BY "sendAfter", id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
    RETURNING id, "pageId", "routeId", "agentId", kind, level, fence, tries`;
}

export type StepOutcome =
  | { outcome: "sent"; externalId?: string }
  | { outcome: "not-sent" | "refused" | "unknown" | "failed"; code: string };

/** Writes down what became of a step. What surely did not go out is tried up to three times; what is in doubt never again. */
export async function endStep(
  ctx: Ctx,
  { id, fence, tries }: Pick<ClaimedStep, "id" | "fence" | "tries">,
  told: StepOutcome,
): Promise<void> {
  const now = ctx.now();
  const again = told.outcome === "not-sent" && tries < MOST_TRIES;
  await ctx.db.pageStep.updateMany({
    where: { id, fence, state: "sending" },
    data: {
      state: again ? "queued" : stateOf(told),
      ...(again ? { sendAfter: after(now, AGAIN_MS) } : { endedAt: now }),
      leaseUntil: null,
      code: told.outcome === "sent" ? null : told.code,
      externalId: told.outcome === "sent" ? (told.externalId ?? null) : null,
    },
  });
}

function stateOf({ outcome }: StepOutcome): string {
  switch (outcome) {
    case "sent":
    case "refused":
    case "failed":
      return outcome;
    case "not-sent":
      return "failed";
    case "unknown":
      return "unconfirmed";
  }
}
