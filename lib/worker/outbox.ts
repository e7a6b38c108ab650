import type { Logger } from "pino";
import type { WorkerCtx } from "@/lib/context/ctx";
import type { Claim } from "@/lib/replies/claim-replies";
import { type Pump, startPump } from "./pump";

const AT_ONCE = 8;
const SWEEP_MS = 1000;

/** What leaves through an outbox: replies, or posts that were planned. */
export interface Lane {
  claim(ctx: WorkerCtx, limit: number): Promise<Claim[]>;
  send(ctx: WorkerCtx, claim: Claim, stop: AbortSignal): Promise<void>;
}

/** Sends what is due, several at once, each line in its own order. Stopping lets the calls under way end. */
export function startOutbox(ctx: WorkerCtx, log: Logger, lane: Lane): Pump {
  const sending = new Set<Promise<void>>();
  const stopping = new AbortController();
  const pump = startPump(log, SWEEP_MS, async () => {
    const free = AT_ONCE - sending.size;
    if (free <= 0 || stopping.signal.aborted) return 0;
    const claims = await lane.claim(ctx, free);
    for (const claim of claims) {
      const under = lane
        .send(ctx, claim, stopping.signal)
        .catch((err: unknown) => log.warn({ err, id: claim.id }, "left for another look"))
        .finally(() => {
          sending.delete(under);
          pump.ring();
        });
      sending.add(under);
    }
    return claims.length;
  });
  return {
    ring: pump.ring,
    stop: async () => {
      stopping.abort();
      await pump.stop();
      await Promise.all(sending);
    },
  };
}
