import type { RawArrival } from "@/lib/channels/channel";
import type { WorkerCtx } from "@/lib/context/ctx";
import { type ReadResult, readRaw } from "./read-raw";
import { storeRaw } from "./store-raw";

/**
 * Stores what a live way in brought, then reads it. When reading fails the bytes are safe and read by the sweep; so
 * are those whose bringer waits for the commit alone.
 */
export async function takeRaw(ctx: WorkerCtx, raws: readonly RawArrival[]): Promise<ReadResult> {
  const stored = await storeRaw(
    ctx,
    raws.map(({ account, source, body, file }) => ({
      channel: account.channel,
      accountId: account.id,
      source,
      body,
      ...(file ? { file } : {}),
    })),
  );
  const now = stored.filter((_, index) => raws[index]?.readLater !== true);
  if (now.length < stored.length) ctx.bell.ring("intake");
  return readRaw(ctx, now);
}
