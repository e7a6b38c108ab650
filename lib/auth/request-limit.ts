import { RateLimiterMemory } from "rate-limiter-flexible";

/** Per caller and web process. A screen asks a few times a second at most; a flood of one never slows the others. */
const PER_SECOND = 60;
const limiter = new RateLimiterMemory({ points: PER_SECOND * 10, duration: 10 });
/** Nobody known yet: fewer. */
const strangers = new RateLimiterMemory({ points: 200, duration: 10 });

/** Seconds to wait, or 0 when the call may go on. */
export async function secondsToWait(caller: string, isKnown: boolean): Promise<number> {
  try {
    await (isKnown ? limiter : strangers).consume(caller);
    return 0;
  } catch (refusal) {
    const ms =
      typeof refusal === "object" && refusal !== null && "msBeforeNext" in refusal
        ? Number(refusal.msBeforeNext)
        : 1000;
    return Math.max(1, Math.ceil(ms / 1000));
  }
}
