import type { SendOutcome } from "@/lib/channels/channel";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Claim } from "@/lib/replies/claim-replies";
import { holdAccount } from "@/lib/replies/hold-account";
import { afterOutcome } from "@/lib/replies/rules/after-outcome";
import { lockRow, type PostRow } from "../lock-post";
import type { PostAttempt } from "./begin-post-attempt";
import { doubtPost } from "./doubt-post";
import { givePostBack } from "./give-post-back";
import { settlePostPart } from "./settle-post-part";

type Unsent = Exclude<SendOutcome, { outcome: "sent" }>;

/**
 * Writes down what a call brought, by the rules of the replies' outbox. `next` when a further part may follow under the
 * same claim. Only the holder of the fence decides; but an id the provider gave is never lost, whoever brings it.
 */
export function commitPostOutcome(
  outer: Ctx,
  claim: Claim,
  attempt: PostAttempt,
  outcome: SendOutcome,
): Promise<"next" | "stop"> {
  return inTransaction(outer, async (ctx) => {
    const post = await lockRow(ctx, claim.id);
    if (!post) return "stop";
    await ctx.db.postAttempt.update({
      where: { id: attempt.id },
      data: {
        endedAt: ctx.now(),
        outcome: outcome.outcome,
        ...(outcome.outcome === "sent" ? {} : { code: outcome.code }),
        ...("values" in outcome && outcome.values ? { values: outcome.values } : {}),
      },
    });
    const isOurs = post.fence === claim.fence && post.state === "sending";
    if (outcome.outcome === "sent") {
      const { externalId, sentAt = ctx.now() } = outcome;
      await settlePostPart(ctx, post, { position: attempt.position, externalId, sentAt });
      return isOurs ? "next" : "stop";
    }
    if (!isOurs) return "stop";
    const part = { postId: post.id, position: attempt.position };
    if ((await ctx.db.plannedPart.count({ where: { ...part, state: "sent" } })) > 0) return "next";
    await follow(ctx, post, attempt, outcome);
    return "stop";
  });
}

async function follow(ctx: Ctx, post: PostRow, attempt: PostAttempt, outcome: Unsent): Promise<void> {
  const { position } = attempt;
  const doubted = await ctx.db.postAttempt.count({
    where: { postId: post.id, position, id: { not: attempt.id }, outcome: "unknown" },
  });
  const step = afterOutcome(outcome, {
    firstTriedAt: post.firstTriedAt ?? attempt.startedAt,
    wasInDoubt: doubted > 0,
    now: ctx.now(),
  });
  const values = outcome.outcome === "unknown" ? {} : (outcome.values ?? {});
  switch (step.step) {
    case "settle":
      return;
    case "look":
      return doubtPost(ctx, post, { position, endedAt: ctx.now() }, outcome.code);
    case "wait":
      return wait(ctx, post, position, { code: outcome.code, values, ...step });
    case "give-back": {
      const code = step.state === "failed" ? "gave-up" : outcome.code;
      return givePostBack(ctx, post, { position, state: step.state, code, values });
    }
  }
}

async function wait(
  ctx: Ctx,
  post: PostRow,
  position: number,
  why: {
    code: string;
    values: Record<string, string | number | boolean | null>;
    until: Date;
    holdsAccount: boolean;
  },
): Promise<void> {
  const { code, values, until, holdsAccount } = why;
  await ctx.db.plannedPost.update({
    where: { id: post.id },
    data: { state: "planned", sendAfter: until, code, values, leaseUntil: null },
  });
  await ctx.db.plannedPart.updateMany({
    where: { postId: post.id, position, state: { not: "sent" } },
    data: { state: "waiting" },
  });
  const { accountId } = post;
  if (holdsAccount) await holdAccount(ctx, { accountId, audience: "public", untilAt: until, code, values });
}
