import { SECOND } from "@/lib/base/time";
import type { WorkerCtx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { type Claimed, claimStored } from "./claim-stored";
import { putInQuarantine } from "./put-in-quarantine";
import { readRaw } from "./read-raw";

const MOST_ATTEMPTS = 3;
const RENEW_MS = 10 * SECOND;

/**
 * Reads raw bytes that are stored but not read yet: those of webhooks at once, those a crash left behind after
 * ten seconds. What has ended its reader three times is set aside. Returns how many it took; call it until 0.
 */
export async function readStored(ctx: WorkerCtx): Promise<number> {
  const claimed = await claimStored(ctx);
  const killers = claimed.filter((raw) => raw.attempts > MOST_ATTEMPTS);
  await putInQuarantine(
    ctx,
    killers.map(({ id, receivedAt, body: _, attempts: __, ...raw }) => ({
      ...raw,
      rawEventId: id,
      rawReceivedAt: receivedAt,
      reason: "ends-its-reader",
    })),
  );
  for (const { id, receivedAt } of killers) {
    await ctx.db.rawEvent.updateMany({
      where: { id, receivedAt },
      data: { state: "quarantined", doneAt: ctx.now() },
    });
  }
  const readable = claimed.filter((raw) => raw.attempts <= MOST_ATTEMPTS);
  const holding = setInterval(() => void hold(ctx, readable).catch(() => undefined), RENEW_MS);
  try {
    await readRaw(ctx, readable);
  } catch (error) {
    // A database that was away is nobody's fault: the bytes get their attempt back.
    for (const { id, receivedAt } of readable) {
      await ctx.db.rawEvent.updateMany({
        where: { id, receivedAt },
        data: { attempts: { decrement: 1 }, claimedAt: null },
      });
    }
    throw error;
  } finally {
    clearInterval(holding);
  }
  return claimed.length;
}

/** What takes long to read is nobody else's meanwhile. */
async function hold(ctx: WorkerCtx, raws: readonly Claimed[]): Promise<void> {
  const times = raws.map(({ receivedAt }) => receivedAt.getTime());
  await ctx.db.$executeRaw`
    UPDATE "RawEvent" SET "claimedAt" = ${ctx.now()} WHERE id = ANY(${uuids(raws.map(({ id }) => id))}) AND state = 'stored'
      AND "receivedAt" BETWEEN ${new Date(Math.min(...times))} AND ${new Date(Math.max(...times))}`;
}
