import { after } from "@/lib/base/time";
import type { CallSigned, SignedOutcome } from "@/lib/channels/signed-call";
import { type Ctx, inTransaction, type WorkerCtx } from "@/lib/context/ctx";
import { HOOK_CALL_MS, HOOK_LEASE_MS, nextTryMs } from "../rules/hook-times";
import { secretSeal } from "../seal-names";

interface Claimed {
  id: string;
  hookId: string;
  event: string;
  body: Record<string, unknown>;
  tries: number;
  createdAt: Date;
  url: string;
  sealedSecret: Uint8Array;
}

const AT_ONCE = 8;

/**
 * Tells hooks what waits, for a day with growing pauses; a hook to which nothing came through in a day is switched off.
 * A call whose answer was lost is made again under the same `Idempotency-Key`. Answers how many were in hand.
 */
export async function deliverHooks(ctx: WorkerCtx, call: CallSigned): Promise<number> {
  const now = ctx.now();
  const claimed = await ctx.db.$queryRaw<Claimed[]>`
    UPDATE "HookDelivery" d SET tries = d.tries + 1, "nextTryAt" = ${after(now, HOOK_LEASE_MS)}::timestamptz
    FROM "OutgoingHook" h WHERE h.id = d."hookId" AND d.id IN (
      SELECT id FROM "HookDelivery" WHERE state = 'queued' AND "nextTryAt" <= ${now}::timestamptz
      ORDER BY "nextTryAt", id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
    RETURNING d.id, d."hookId", d.event, d.body, d.tries, d."createdAt", h.url, h."sealedSecret"`;
  await Promise.all(claimed.map((each) => tell(ctx, call, each)));
  return claimed.length;
}

async function tell(ctx: Ctx, call: CallSigned, told: Claimed): Promise<void> {
  const { id, tries, createdAt, url, sealedSecret, body } = told;
  const secret = ctx.vault.unseal(secretSeal, sealedSecret);
  const outcome = await call({ url, secret, body: { ...body, id }, key: id, timeoutMs: HOOK_CALL_MS });
  const now = ctx.now();
  const code = troubleOf(outcome);
  if (code === null) {
    await ctx.db.hookDelivery.updateMany({
      where: { id, state: "queued" },
      data: { state: "sent", endedAt: now, code: null },
    });
    return;
  }
  const wait = nextTryMs(tries, now.getTime() - createdAt.getTime());
  if (wait === null) return giveUp(ctx, told, code);
  await ctx.db.hookDelivery.updateMany({
    where: { id, state: "queued" },
    data: { nextTryAt: after(now, wait), code },
  });
}

/** With what waits beside it: whoever mends the other system adds the hook anew. */
async function giveUp(outer: Ctx, { hookId }: Claimed, code: string): Promise<void> {
  await inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    await ctx.db.outgoingHook.updateMany({
      where: { id: hookId, offAt: null },
      data: { offAt: now, offCode: code },
    });
    await ctx.db.hookDelivery.updateMany({
      where: { hookId, state: "queued" },
      data: { state: "failed", endedAt: now, code },
    });
  });
}

/** Null when it was taken: an answer that is no JSON is one all the same. */
function troubleOf(outcome: SignedOutcome): string | null {
  switch (outcome.kind) {
    case "not-sent":
      return outcome.cause;
    case "doubt":
      return outcome.cause === "no-json" ? null : outcome.cause;
    case "answered":
      return outcome.status < 300 ? null : `http-${outcome.status}`;
  }
}
