import type { SendOutcome } from "@/lib/channels/channel";
import type { Ctx } from "@/lib/context/ctx";
import { afterOutcome } from "@/lib/replies/rules/after-outcome";
import { nextLookAt } from "@/lib/replies/rules/outbox-times";
import type { LetterState } from "../mailing-schemas";
import type { Begun } from "./begin-letters";

export interface Answered extends Begun {
  outcome: SendOutcome;
}

interface Written {
  state: LetterState;
  sentAt?: Date;
  sendAfter?: Date;
  nextLookAt?: Date | null;
}

/**
 * Writes down what calls brought, in one statement: sent, later, refused for good, or in doubt and looked for. That a
 * letter was taken counts whoever says so; anything else only from who still holds it. One that came back already stays so.
 */
export async function commitLetters(ctx: Ctx, answered: readonly Answered[]): Promise<void> {
  if (answered.length === 0) return;
  const now = ctx.now();
  const rows = answered.map(({ letter, attemptId, outcome }) => ({
    id: letter.id,
    fence: letter.fence,
    attemptId,
    outcome: outcome.outcome,
    code: outcome.outcome === "sent" ? null : outcome.code,
    details: outcome.outcome === "refused" || outcome.outcome === "retry-at" ? (outcome.values ?? {}) : null,
    ...written(outcome, letter.firstTriedAt ?? now, now),
  }));
  await ctx.db.$executeRaw`
    WITH r AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, fence int, "attemptId" uuid,
        outcome text, code text, details jsonb, state text, "sentAt" timestamptz, "sendAfter" timestamptz,
        "nextLookAt" timestamptz)),
    attempts AS (
      UPDATE "LetterAttempt" t SET "endedAt" = ${now}, outcome = r.outcome, code = r.code FROM r WHERE t.id = r."attemptId")
    UPDATE "Letter" l SET state = CASE WHEN l.state = 'bounced' THEN l.state ELSE r.state END,
      code = CASE WHEN l.state = 'bounced' THEN l.code ELSE r.code END,
      details = CASE WHEN l.state = 'bounced' THEN l.details ELSE r.details END,
      "sentAt" = coalesce(l."sentAt", r."sentAt"), "sendAfter" = coalesce(r."sendAfter", l."sendAfter"),
      "nextLookAt" = r."nextLookAt", looks = 0, "leaseUntil" = NULL, fence = l.fence + 1
    FROM r WHERE l.id = r.id AND CASE WHEN r.state = 'sent'
      THEN l.state IN ('queued', 'sending', 'unconfirmed', 'failed', 'bounced')
      ELSE l.fence = r.fence AND l.state = 'sending' END`;
}

function written(outcome: SendOutcome, firstTriedAt: Date, now: Date): Written {
  if (outcome.outcome === "sent") return { state: "sent", sentAt: outcome.sentAt ?? now };
  const step = afterOutcome(outcome, { firstTriedAt, wasInDoubt: false, now });
  switch (step.step) {
    case "settle":
      return { state: "sent", sentAt: now };
    case "look":
      return { state: "unconfirmed", nextLookAt: nextLookAt(now, 0) };
    case "wait":
      return { state: "queued", sendAfter: step.until };
    case "give-back":
      return { state: step.state };
  }
}
