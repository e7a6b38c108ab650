import { after } from "@/lib/base/time";
import type { SendOutcome } from "@/lib/channels/channel";
import type { WorkerCtx } from "@/lib/context/ctx";
import { kindSchema } from "@/lib/conversations/schemas";
import { accountRef } from "./account-ref";
import { askToken } from "./ask-token";
import { type BegunAttempt, beginAttempt } from "./begin-attempt";
import { callInTime } from "./call-in-time";
import type { Claim } from "./claim-replies";
import { commitOutcome } from "./commit-outcome";
import { insist, whileRenewing } from "./keep-claim";
import { outboundMailOf } from "./outbound-mail-of";
import { readMedia } from "./read-media";
import { fillLinks } from "./rules/fill-links";
import { CALL_MS, CALL_WITH_FILES_MS, LEASE_MS, STALE_MS } from "./rules/outbox-times";

/**
 * Sends the parts of a claimed reply in order: the attempt is committed, the channel called outside any
 * transaction, the outcome committed. Never throws for what a wire does; a database that went away leaves the open
 * attempt, and the reply is looked for when the lease has ended. `stop` ends it after the part under way.
 */
export async function sendReply(ctx: WorkerCtx, claim: Claim, stop?: AbortSignal): Promise<void> {
  for (;;) {
    const attempt = await beginAttempt(ctx, claim);
    if (attempt === null || attempt === "done") return;
    const begun = performance.now();
    const renew = () =>
      ctx.db.reply.updateMany({
        where: { ...claim, state: "sending" },
        data: { leaseUntil: after(ctx.now(), LEASE_MS) },
      });
    const outcome = await whileRenewing(renew, () => call(ctx, claim, attempt, begun));
    const next = await insist(() => commitOutcome(ctx, claim, attempt, outcome));
    if (next === "stop" || stop?.aborted) return;
  }
}

async function call(
  ctx: WorkerCtx,
  claim: Claim,
  attempt: BegunAttempt,
  begun: number,
): Promise<SendOutcome> {
  const reply = await ctx.db.reply.findUniqueOrThrow({
    where: { id: claim.id },
  });
  const { kind, audience, authorType } = await ctx.db.interaction.findUniqueOrThrow({
    where: { id: claim.id },
  });
  const channel = ctx.channels.get(reply.channel);
  if (!channel) return { outcome: "refused", code: "no-channel", values: { channel: reply.channel } };
  const media = await readMedia(ctx, attempt.attachmentIds);
  if (media === null) return { outcome: "refused", code: "attachment-lost", values: {} };
  const account = await accountRef(ctx, reply.accountId);
  const asMail = await outboundMailOf(ctx, claim.id, attempt.text);
  const byItself = authorType === "system" ? fillLinks(askToken(ctx, claim.id)) : null;
  // A worker that was frozen since the attempt may be taken for dead by now; another looks for it.
  if (performance.now() - begun > STALE_MS) return { outcome: "unknown", code: "worker-stalled" };
  return callInTime(media.length === 0 ? CALL_MS : CALL_WITH_FILES_MS, () =>
    channel.send({
      account,
      kind: messageKind(kind),
      audience: audience === "private" ? "private" : "public",
      text: byItself ? byItself.text(asMail?.text ?? attempt.text) : (asMail?.text ?? attempt.text),
      ...(asMail ? { mail: byItself ? byItself.mail(asMail.mail) : asMail.mail } : {}),
      ...(attempt.replyToExternalId ? { replyToExternalId: attempt.replyToExternalId } : {}),
      ...(reply.recipientExternalId ? { recipientExternalId: reply.recipientExternalId } : {}),
      media,
      replyId: claim.id,
      position: attempt.position,
      timeoutMs: CALL_MS,
    }),
  );
}

const messageKind = (kind: string) => kindSchema.exclude(["note"]).parse(kind);
