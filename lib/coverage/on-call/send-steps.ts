import { after, SECOND } from "@/lib/base/time";
import type { CallPaging } from "@/lib/channels/paging-call";
import type { CallSigned, SignedOutcome } from "@/lib/channels/signed-call";
import type { Ctx, WorkerCtx } from "@/lib/context/ctx";
import { type ClaimedStep, claimSteps, doubtDeadSteps, endStep, type StepOutcome } from "./claim-steps";
import { findProvider } from "./keep-provider";
import { webhookSeal } from "./page-secrets";
import { readStep, type StepFacts } from "./read-step";
import { type PageWords, stepText } from "./step-text";

/** The ways out of a worker, and the words it takes with it. */
export interface PageDoors {
  signed: CallSigned;
  paging: CallPaging;
  words: PageWords;
}

const CALL_MS = 10 * SECOND;
const PRESENT_MS = 120 * SECOND;

/** Tries what is due, each once; answers how many were in hand. Call it until 0. */
export async function sendSteps(ctx: WorkerCtx, doors: PageDoors): Promise<number> {
  await doubtDeadSteps(ctx);
  const claimed = await claimSteps(ctx);
  await Promise.all(claimed.map((step) => sendStep(ctx, doors, step)));
  return claimed.length;
}

async function sendStep(ctx: WorkerCtx, doors: PageDoors, step: ClaimedStep): Promise<void> {
  const facts = await readStep(ctx, step.id);
  if (!facts) return endStep(ctx, step, { outcome: "failed", code: "route-removed" });
  await endStep(ctx, step, await send(ctx, doors, facts));
}

async function send(ctx: WorkerCtx, doors: PageDoors, facts: StepFacts): Promise<StepOutcome> {
  switch (facts.kind) {
    case "push":
      return (await isAtDesk(ctx, facts.agentId))
        ? { outcome: "sent" }
        : { outcome: "failed", code: "desk-closed" };
    case "webhook":
      return callWebhook(ctx, doors, facts);
    case "sms":
    case "voice": {
      const provider = await findProvider(ctx);
      if (!provider) return { outcome: "failed", code: "no-paging-provider" };
      const { text, language, answerUrl } = stepText(ctx, doors.words, facts);
      const to = facts.target;
      const message =
        facts.kind === "sms"
          ? { kind: "sms" as const, to, text }
          : { kind: "voice" as const, to, text, language, answerUrl };
      return doors.paging(provider, message, CALL_MS);
    }
    default:
      return { outcome: "failed", code: "no-route" };
  }
}

async function callWebhook(ctx: Ctx, { signed, words }: PageDoors, facts: StepFacts): Promise<StepOutcome> {
  if (!facts.sealedSecret) return { outcome: "failed", code: "route-removed" };
  const { link } = stepText(ctx, words, facts);
  const body = {
    event: "page",
    id: facts.stepId,
    page: facts.pageId,
    test: facts.pageKind === "test",
    reason: facts.reason,
    level: facts.level,
    raisedAt: facts.raisedAt.toISOString(),
    acknowledgeUrl: link,
  };
  const secret = ctx.vault.unseal(webhookSeal, facts.sealedSecret);
  return outcomeOf(await signed({ url: facts.target, secret, body, key: facts.stepId, timeoutMs: CALL_MS }));
}

function outcomeOf(told: SignedOutcome): StepOutcome {
  switch (told.kind) {
    case "not-sent":
      return { outcome: "not-sent", code: told.cause };
    case "doubt":
      // It answered, if with no JSON: it is there and has it.
      return told.cause === "no-json" ? { outcome: "sent" } : { outcome: "unknown", code: told.cause };
    case "answered":
      if (told.status < 300) return { outcome: "sent" };
      return { outcome: told.status >= 500 ? "unknown" : "refused", code: `http-${told.status}` };
  }
}

/** Whether a desk of theirs is open: a notice is seen nowhere else. */
async function isAtDesk(ctx: Ctx, agentId: string): Promise<boolean> {
  const open = await ctx.db.session.count({
    where: { agentId, revokedAt: null, lastSeenAt: { gt: after(ctx.now(), -PRESENT_MS) } },
  });
  return open > 0;
}
