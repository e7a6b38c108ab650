import { uuidv7 } from "@/lib/base/ids";
import { after } from "@/lib/base/time";
import type { SendOutcome } from "@/lib/channels/channel";
import { type Ctx, inTransaction, type WorkerCtx } from "@/lib/context/ctx";
import { callInTime } from "../call-in-time";
import { CALL_MS, LEASE_MS, STALE_MS } from "../rules/outbox-times";
import type { SystemMailRow } from "./claim-system-mails";
import { commitSystemOutcome } from "./commit-system-outcome";
import type { SystemMailbox } from "./find-system-mailbox";

/** Sends a claimed mail: the attempt is committed before the call, its outcome after it; never twice on a doubt. */
export async function sendSystemMail(
  ctx: WorkerCtx,
  mail: SystemMailRow,
  from: SystemMailbox,
): Promise<void> {
  const attemptId = await begin(ctx, mail);
  if (attemptId === null) return;
  const begun = performance.now();
  const outcome = await call(ctx, mail, from, begun);
  await commitSystemOutcome(ctx, mail, attemptId, outcome);
}

/** Commits that the mail may be about to go out. Null when the claim has passed to another. */
async function begin(outer: Ctx, { id, fence }: SystemMailRow): Promise<string | null> {
  return inTransaction(outer, async (ctx) => {
    const startedAt = ctx.now();
    const held = await ctx.db.systemMail.updateMany({
      where: { id, fence, state: "sending" },
      data: { leaseUntil: after(startedAt, LEASE_MS) },
    });
    if (held.count === 0) return null;
    const attemptId = uuidv7(startedAt, ctx.random);
    await ctx.db.systemAttempt.create({ data: { id: attemptId, mailId: id, fence, startedAt } });
    return attemptId;
  });
}

async function call(
  ctx: WorkerCtx,
  mail: SystemMailRow,
  from: SystemMailbox,
  begun: number,
): Promise<SendOutcome> {
  const channel = ctx.channels.get(from.account.channel);
  const { messageId, unsubscribeUrl } = mail;
  if (!channel || messageId === null) return { outcome: "refused", code: "no-channel", values: {} };
  if (performance.now() - begun > STALE_MS) return { outcome: "unknown", code: "worker-stalled" };
  return callInTime(CALL_MS, () =>
    channel.send({
      account: from.account,
      kind: "email",
      audience: "private",
      text: mail.text,
      recipientExternalId: mail.recipient,
      media: [],
      replyId: mail.id,
      position: 0,
      timeoutMs: CALL_MS,
      mail: {
        messageId,
        subject: mail.subject,
        html: mail.html,
        fromName: from.fromName,
        cc: [],
        inReplyTo: null,
        references: [],
        system: { kind: mail.kind, ...(unsubscribeUrl ? { unsubscribeUrl } : {}) },
      },
    }),
  );
}
