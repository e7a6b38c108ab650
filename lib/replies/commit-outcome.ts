import type { SendOutcome } from "@/lib/channels/channel";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { BegunAttempt } from "./begin-attempt";
import type { Claim } from "./claim-replies";
import { doubtReply } from "./doubt-reply";
import { giveBackReply } from "./give-back-reply";
import { lockReply, type ReplyRow } from "./lock-reply";
import { afterOutcome } from "./rules/after-outcome";
import { settlePart } from "./settle-part";
import { waitReply } from "./wait-reply";

/**
 * Writes down what a call brought. `next` when a further part may go out under the same claim. Only the holder of
 * the fence decides what follows; but an id the provider gave is never lost, whoever brings it.
 */
export async function commitOutcome(
  ctx: Ctx,
  claim: Claim,
  attempt: BegunAttempt,
  outcome: SendOutcome,
): Promise<"next" | "stop"> {
  return inTransaction(ctx, async (ctx) => {
    const reply = await lockReply(ctx, claim.id);
    if (!reply) return "stop";
    await endAttempt(ctx, attempt.id, outcome);
    const isOurs = reply.fence === claim.fence && reply.state === "sending";
    if (outcome.outcome === "sent") {
      const { externalId, sentAt = ctx.now(), place } = outcome;
      await settlePart(ctx, reply, { position: attempt.position, externalId, sentAt, place });
      return isOurs ? "next" : "stop";
    }
    if (isOurs && !(await isSettled(ctx, claim.id, attempt.position)))
      await follow(ctx, reply, attempt, outcome);
    return isOurs && (await isSettled(ctx, claim.id, attempt.position)) ? "next" : "stop";
  });
}

async function follow(ctx: Ctx, reply: ReplyRow, attempt: BegunAttempt, outcome: SendOutcome): Promise<void> {
  if (outcome.outcome === "sent") return;
  const before = await ctx.db.attempt.findMany({
    where: { replyId: reply.id, position: attempt.position, id: { not: attempt.id } },
    orderBy: { startedAt: "asc" },
  });
  const since = before.find(({ startedAt }) => startedAt >= reply.queuedAt);
  const step = afterOutcome(outcome, {
    firstTriedAt: since?.startedAt ?? attempt.startedAt,
    wasInDoubt: before.some((each) => each.outcome === "unknown"),
    now: ctx.now(),
  });
  switch (step.step) {
    case "settle":
      return;
    case "look":
      return doubtReply(ctx, reply, { position: attempt.position, endedAt: ctx.now() }, outcome.code);
    case "wait":
      return waitReply(ctx, reply, attempt, outcome, step);
    case "give-back": {
      const code = step.state === "failed" ? "gave-up" : outcome.code;
      const values = outcome.outcome === "unknown" ? {} : outcome.values;
      return giveBackReply(ctx, reply, {
        position: attempt.position,
        state: step.state,
        code,
        values: values ?? {},
      });
    }
  }
}

async function endAttempt(ctx: Ctx, id: string, outcome: SendOutcome): Promise<void> {
  const said = outcome.outcome === "sent" ? {} : { code: outcome.code };
  const values = "values" in outcome && outcome.values ? { values: outcome.values } : {};
  await ctx.db.attempt.update({
    where: { id },
    data: { endedAt: ctx.now(), outcome: outcome.outcome, ...said, ...values },
  });
}

async function isSettled(ctx: Ctx, replyId: string, position: number): Promise<boolean> {
  return (await ctx.db.replyPart.count({ where: { replyId, position, state: "sent" } })) > 0;
}
