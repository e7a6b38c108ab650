import { writeEntry } from "@/lib/audit/write-entry";
import { after, SECOND } from "@/lib/base/time";
import type { SendOutcome } from "@/lib/channels/channel";
import { type Ctx, inTransaction, type WorkerCtx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { markHidden } from "@/lib/conversations/mark-hidden";
import type { Prisma } from "@/lib/db/client";
import { accountRef } from "./account-ref";
import { callInTime } from "./call-in-time";
import { CALL_MS, LEASE_MS } from "./rules/outbox-times";

type Order = Prisma.HideOrderGetPayload<object>;

const AGAIN_MS = 15 * SECOND;

/** Hides at the provider, or shows again, what people ordered. Doing it twice does no harm, so doubt means again. */
export async function carryOutHides(ctx: WorkerCtx): Promise<number> {
  const now = ctx.now();
  const due = await ctx.db.$queryRaw<Order[]>`
    UPDATE "HideOrder" SET "nextTryAt" = ${after(now, LEASE_MS)}
    WHERE "interactionId" IN (SELECT "interactionId" FROM "HideOrder" WHERE state = 'waiting' AND "nextTryAt" <= ${now}
      ORDER BY "nextTryAt" LIMIT 10 FOR UPDATE SKIP LOCKED)
    RETURNING *`;
  for (const order of due) {
    const outcome = await hide(ctx, order);
    await inTransaction(ctx, (ctx) => commit(ctx, order, outcome));
  }
  return due.length;
}

async function hide(ctx: WorkerCtx, order: Order): Promise<SendOutcome> {
  const { externalId, channel: name } = await ctx.db.interaction.findUniqueOrThrow({
    where: { id: order.interactionId },
  });
  const channel = ctx.channels.get(name);
  if (!channel) return { outcome: "refused", code: "no-channel", values: { channel: name } };
  const account = await accountRef(ctx, order.accountId);
  return callInTime(CALL_MS, () => channel.hide(account, externalId, order.hidden));
}

async function commit(ctx: Ctx, order: Order, outcome: SendOutcome): Promise<void> {
  const { interactionId, orderedAt, hidden } = order;
  const set = async (data: Prisma.HideOrderUpdateManyMutationInput) =>
    (await ctx.db.hideOrder.updateMany({ where: { interactionId, orderedAt, state: "waiting" }, data }))
      .count > 0;
  switch (outcome.outcome) {
    case "sent":
      if (!(await set({ state: "done" }))) return;
      await markHidden(ctx, interactionId, hidden);
      await writeEntry(ctx, {
        action: hidden ? "interaction.hidden" : "interaction.shown",
        subject: "interaction",
        subjectId: interactionId,
      });
      break;
    case "refused":
      if (!(await set({ state: "refused", code: outcome.code, values: outcome.values }))) return;
      await writeEntry(ctx, {
        action: "interaction.hide-refused",
        subject: "interaction",
        subjectId: interactionId,
        values: { code: outcome.code },
      });
      break;
    case "retry-at":
    case "unknown":
      await set({
        code: outcome.code,
        nextTryAt: outcome.outcome === "retry-at" ? outcome.at : after(ctx.now(), AGAIN_MS),
      });
  }
  const { conversationId } = await ctx.db.interaction.findUniqueOrThrow({ where: { id: interactionId } });
  const values = { hide: outcome.outcome, code: outcome.outcome === "sent" ? null : outcome.code };
  await recordChanges(ctx, [{ kind: "interaction.changed", conversationId, interactionId, values }]);
}
