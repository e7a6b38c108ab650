import { writeEntry } from "@/lib/audit/write-entry";
import { after, SECOND } from "@/lib/base/time";
import type { BlockOutcome } from "@/lib/channels/channel";
import { type Ctx, inTransaction, type WorkerCtx } from "@/lib/context/ctx";
import type { Prisma } from "@/lib/db/client";
import { accountRef } from "./account-ref";
import { CALL_MS, LEASE_MS } from "./rules/outbox-times";

type Order = Prisma.BlockOrderGetPayload<object>;

const AGAIN_MS = 15 * SECOND;

/** Blocks at the provider, or lets in again, what people ordered. Doing it twice does no harm, so doubt means again. */
export async function carryOutBlocks(ctx: WorkerCtx): Promise<number> {
  const now = ctx.now();
  const due = await ctx.db.$queryRaw<Order[]>`
    UPDATE "BlockOrder" SET "nextTryAt" = ${after(now, LEASE_MS)}
    WHERE ("handleId", "accountId") IN (SELECT "handleId", "accountId" FROM "BlockOrder" WHERE state = 'waiting'
      AND "nextTryAt" <= ${now} ORDER BY "nextTryAt" LIMIT 10 FOR UPDATE SKIP LOCKED)
    RETURNING *`;
  for (const order of due) {
    const outcome = await block(ctx, order);
    await inTransaction(ctx, (ctx) => commit(ctx, order, outcome));
  }
  return due.length;
}

async function block(ctx: WorkerCtx, order: Order): Promise<BlockOutcome> {
  const handle = await ctx.db.handle.findUniqueOrThrow({ where: { id: order.handleId } });
  const channel = ctx.channels.get(handle.channel);
  if (!channel?.block) return { outcome: "refused", code: "no-channel", values: { channel: handle.channel } };
  const account = await accountRef(ctx, order.accountId);
  return inTime(channel.block(account, handle.externalId, order.blocked));
}

/** Ends whatever the channel does: no answer in time, or an exception, is in doubt. */
async function inTime(call: Promise<BlockOutcome>): Promise<BlockOutcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<BlockOutcome>((resolve) => {
    timer = setTimeout(() => resolve({ outcome: "unknown", code: "timeout" }), CALL_MS);
  });
  try {
    return await Promise.race([call, late]);
  } catch {
    return { outcome: "unknown", code: "channel-broke" };
  } finally {
    clearTimeout(timer);
  }
}

async function commit(ctx: Ctx, order: Order, outcome: BlockOutcome): Promise<void> {
  const { handleId, accountId, orderedAt, blocked } = order;
  const set = async (data: Prisma.BlockOrderUpdateManyMutationInput) =>
    (
      await ctx.db.blockOrder.updateMany({
        where: { handleId, accountId, orderedAt, state: "waiting" },
        data,
      })
    ).count > 0;
  const audit = (action: string, code: string) =>
    writeEntry(ctx, { action, subject: "handle", subjectId: handleId, values: { accountId, code } });
  switch (outcome.outcome) {
    case "done":
      if (await set({ state: "done", code: outcome.reach }))
        await audit(blocked ? "handle.blocked" : "handle.unblocked", outcome.reach);
      return;
    case "refused":
      if (await set({ state: "refused", code: outcome.code, values: outcome.values }))
        await audit("handle.block-refused", outcome.code);
      return;
    case "retry-at":
    case "unknown":
      await set({
        code: outcome.code,
        nextTryAt: outcome.outcome === "retry-at" ? outcome.at : after(ctx.now(), AGAIN_MS),
      });
  }
}
