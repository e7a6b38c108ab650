import type { SendOutcome } from "@/lib/channels/channel";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { holdAccount } from "../hold-account";
import { afterOutcome } from "../rules/after-outcome";
import { nextLookAt } from "../rules/outbox-times";
import type { SystemMailRow } from "./claim-system-mails";

/** Writes down what a call brought, as for replies: sent, later, refused for good, or in doubt and looked for. */
export async function commitSystemOutcome(
  outer: Ctx,
  { id, fence, messageId }: SystemMailRow,
  attemptId: string,
  outcome: SendOutcome,
): Promise<void> {
  await inTransaction(outer, async (ctx) => {
    const rows = await ctx.db.$queryRaw<
      SystemMailRow[]
    >`SELECT * FROM "SystemMail" WHERE id = ${id}::uuid FOR UPDATE`;
    const now = ctx.now();
    const code = outcome.outcome === "sent" ? null : outcome.code;
    await ctx.db.systemAttempt.update({
      where: { id: attemptId },
      data: { endedAt: now, outcome: outcome.outcome, code },
    });
    const mail = rows[0];
    if (!mail || mail.messageId !== messageId) return;
    if (outcome.outcome === "sent") return markSent(ctx, id, outcome.sentAt ?? now);
    if (mail.fence !== fence || mail.state !== "sending") return;
    const attempts = await ctx.db.systemAttempt.findMany({
      where: { mailId: id, id: { not: attemptId } },
      orderBy: { startedAt: "asc" },
    });
    const step = afterOutcome(outcome, {
      firstTriedAt: attempts[0]?.startedAt ?? now,
      wasInDoubt: attempts.some((each) => each.outcome === "unknown"),
      now,
    });
    const values = outcome.outcome === "unknown" ? {} : (outcome.values ?? {});
    switch (step.step) {
      case "settle":
        return;
      case "look":
        return doubt(ctx, mail, now, code);
      case "wait":
        if (step.holdsAccount && mail.accountId !== null)
          await holdAccount(ctx, {
            accountId: mail.accountId,
            audience: "private",
            untilAt: step.until,
            code: outcome.code,
          });
        return void (await ctx.db.systemMail.update({
          where: { id },
          data: { state: "queued", sendAfter: step.until, leaseUntil: null, code, values },
        }));
      case "give-back":
        return void (await ctx.db.systemMail.update({
          where: { id },
          data: { state: step.state, leaseUntil: null, endedAt: now, code, values },
        }));
    }
  });
}

/** It is with the server, whoever found out. */
export async function markSent(ctx: Ctx, id: string, sentAt: Date): Promise<void> {
  await ctx.db.systemMail.updateMany({
    where: { id, state: { in: ["queued", "sending", "unconfirmed", "failed"] } },
    data: { state: "sent", sentAt, endedAt: sentAt, leaseUntil: null, nextLookAt: null, code: null },
  });
}

/** It may be with the server: looked for in Sent, and not sent again before. */
export async function doubt(
  ctx: Ctx,
  { id }: SystemMailRow,
  endedAt: Date,
  code: string | null,
): Promise<void> {
  await ctx.db.systemMail.update({
    where: { id },
    data: {
      state: "unconfirmed",
      code,
      looks: 0,
      nextLookAt: nextLookAt(endedAt, 0),
      leaseUntil: null,
      fence: { increment: 1 },
    },
  });
}
