import type { Logger } from "pino";
import type { WorkerCtx } from "@/lib/context/ctx";
import { claimReplies } from "@/lib/replies/claim-replies";
import { sendReply } from "@/lib/replies/send-reply";
import { type Pump, startPump } from "./pump";

const AT_ONCE = 8;
const SWEEP_MS = 1000;

/** Sends what is due, several conversations at once, each in its own order. Stopping lets the calls under way end. */
export function startOutbox(ctx: WorkerCtx, log: Logger): Pump {
  const sending = new Set<Promise<void>>();
  const stopping = new AbortController();
  const pump = startPump(log, SWEEP_MS, async () => {
    const free = AT_ONCE - sending.size;
    if (free <= 0 || stopping.signal.aborted) return 0;
    const claims = await claimReplies(ctx, free);
    for (const claim of claims) {
      const under = sendReply(ctx, claim, stopping.signal)
        .catch((err: unknown) => log.warn({ err, reply: claim.id }, "left for another look"))
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
