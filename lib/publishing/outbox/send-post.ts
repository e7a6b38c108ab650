import { after } from "@/lib/base/time";
import type { SendOutcome } from "@/lib/channels/channel";
import type { WorkerCtx } from "@/lib/context/ctx";
import { accountRef } from "@/lib/replies/account-ref";
import { callInTime } from "@/lib/replies/call-in-time";
import type { Claim } from "@/lib/replies/claim-replies";
import { insist, whileRenewing } from "@/lib/replies/keep-claim";
import { readMedia } from "@/lib/replies/read-media";
import { CALL_MS, CALL_WITH_FILES_MS, LEASE_MS, STALE_MS } from "@/lib/replies/rules/outbox-times";
import { beginPostAttempt, type PostAttempt } from "./begin-post-attempt";
import { commitPostOutcome } from "./commit-post-outcome";

/**
 * Sends the parts of a claimed post in order, each committed before its call and after it. Never throws for what a wire
 * does; a database that went away leaves the open attempt, and the post is looked for. `stop` ends it after the part
 * under way.
 */
export async function sendPost(ctx: WorkerCtx, claim: Claim, stop?: AbortSignal): Promise<void> {
  for (;;) {
    const attempt = await beginPostAttempt(ctx, claim);
    if (attempt === null || attempt === "done") return;
    const begun = performance.now();
    const renew = () =>
      ctx.db.plannedPost.updateMany({
        where: { ...claim, state: "sending" },
        data: { leaseUntil: after(ctx.now(), LEASE_MS) },
      });
    const outcome = await whileRenewing(renew, () => call(ctx, claim, attempt, begun));
    const next = await insist(() => commitPostOutcome(ctx, claim, attempt, outcome));
    if (next === "stop" || stop?.aborted) return;
  }
}

async function call(ctx: WorkerCtx, claim: Claim, attempt: PostAttempt, begun: number): Promise<SendOutcome> {
  const { accountId } = await ctx.db.plannedPost.findUniqueOrThrow({ where: { id: claim.id } });
  const account = await accountRef(ctx, accountId);
  const channel = ctx.channels.get(account.channel);
  const kind = channel?.traits.audiences.find(({ audience }) => audience === "public")?.kind;
  if (!channel || !kind)
    return { outcome: "refused", code: "no-channel", values: { channel: account.channel } };
  const media = await readMedia(ctx, attempt.attachmentIds);
  if (media === null) return { outcome: "refused", code: "attachment-lost", values: {} };
  // A worker that was frozen since the attempt may be taken for dead by now; another looks for it.
  if (performance.now() - begun > STALE_MS) return { outcome: "unknown", code: "worker-stalled" };
  return callInTime(media.length === 0 ? CALL_MS : CALL_WITH_FILES_MS, () =>
    channel.send({
      account,
      kind,
      audience: "public",
      text: attempt.text,
      ...(attempt.replyToExternalId ? { replyToExternalId: attempt.replyToExternalId } : {}),
      media,
      replyId: claim.id,
      position: attempt.position,
      timeoutMs: CALL_MS,
    }),
  );
}
