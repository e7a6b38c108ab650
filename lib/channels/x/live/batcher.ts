import type { RawArrival } from "../../channel";

const MAX = 100;
const WAIT_MS = 20;
const RETRY_MS = 1000;
/** One batch is planned here while the database writes the other. */
const AT_ONCE = 2;

export interface Batcher {
  push(raws: readonly RawArrival[]): void;
  /** How many wait; the reader pauses the wire when it is many. */
  readonly waiting: number;
  /** Resolves when everything pushed so far is stored, or storing was given up by the signal. */
  drained(): Promise<void>;
}

/**
 * Hands arrivals to `store` in order: at once after a lull, else up to 100 or what came in 20 ms, two
 * batches in hand at most. A batch
 * that can't be stored is tried again until the signal: what X has said once it does not say again.
 */
export function createBatcher(
  store: (raws: readonly RawArrival[]) => Promise<void>,
  signal: AbortSignal,
): Batcher {
  let queue: RawArrival[] = [];
  let inHand = 0;
  let begunAt = 0;
  const storing = new Set<Promise<void>>();
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (queue.length > 0) {
      await wait(queue.length < MAX ? Math.max(0, begunAt + WAIT_MS - Date.now()) : 0);
      begunAt = Date.now();
      const batch = queue.slice(0, MAX);
      queue = queue.slice(MAX);
      inHand += batch.length;
      const one = keepTrying(batch).finally(() => {
        inHand -= batch.length;
        storing.delete(one);
      });
      one.catch(() => undefined);
      storing.add(one);
      if (storing.size === AT_ONCE) await Promise.race(storing);
    }
    running = undefined;
  }

  async function drained(): Promise<void> {
    while (running || storing.size > 0) await Promise.all([running, ...storing]);
  }

  async function keepTrying(batch: readonly RawArrival[]): Promise<void> {
    for (;;) {
      try {
        await store(batch);
        return;
      } catch (error) {
        if (signal.aborted) throw error;
        await wait(RETRY_MS);
      }
    }
  }

  return {
    push(raws) {
      if (raws.length === 0) return;
      queue.push(...raws);
      running ??= run();
      running.catch(() => undefined);
    },
    get waiting() {
      return queue.length + inHand;
    },
    drained,
  };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
