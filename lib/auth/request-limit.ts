import { RateLimiterMemory } from "rate-limiter-flexible";

/** Per caller and web process. A screen asks a few times a second at most; a flood of one never slows the others. */
const PER_SECOND = 60;
const limiter = new RateLimiterMemory({ points: PER_SECOND * 10, duration: 10 });
/** Nobody known yet: fewer. */
const strangers = new RateLimiterMemory({ points: 200, duration: 10 });

/** Seconds to wait, or 0 when the call may go on. */
export function secondsToWait(caller: string, isKnown: boolean): Promise<number> {
  return secondsOf(isKnown ? limiter : strangers, caller);
}

async function secondsOf(share: RateLimiterMemory, caller: string): Promise<number> {
  try {
    await share.consume(caller);
    return 0;
  } catch (refusal) {
    const ms =
      typeof refusal === "object" && refusal !== null && "msBeforeNext" in refusal
        ? Number(refusal.msBeforeNext)
        : 1000;
    return Math.max(1, Math.ceil(ms / 1000));
  }
}

/** What a costly call may take of the house, per caller and web process. */
export interface Costly {
  name: string;
  perTenSeconds: number;
  /** Calls under way at once; more are told to come back. */
  atOnce: number;
}

const shares = new Map<string, RateLimiterMemory>();
const underWay = new Map<string, number>();

/** Takes a place for a costly call. Seconds to wait when there is none, else how to give it back. */
export async function takePlace(caller: string, costly: Costly): Promise<number | (() => void)> {
  const place = `${costly.name} ${caller}`;
  const here = underWay.get(place) ?? 0;
  if (here >= costly.atOnce) return 1;
  underWay.set(place, here + 1);
  const leave = () => {
    const left = (underWay.get(place) ?? 1) - 1;
    if (left > 0) underWay.set(place, left);
    else underWay.delete(place);
  };
  const share =
    shares.get(costly.name) ?? new RateLimiterMemory({ points: costly.perTenSeconds, duration: 10 });
  shares.set(costly.name, share);
  const wait = await secondsOf(share, caller);
  if (wait === 0) return leave;
  leave();
  return wait;
}
