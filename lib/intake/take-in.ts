import type { Ctx } from "@/lib/context/ctx";
import type { Arrival } from "@/lib/conversations/arrival";
import { isPassing } from "./rules/is-passing";

export interface Failed {
  arrival: Arrival;
  error: unknown;
}

const BATCH = 100;
const TRIES = 3;

/**
 * Runs a verb over arrivals in batches of 100. A batch that fails is tried one by one; what fails alone is handed
 * back. Errors that pass by themselves are tried three times, then thrown: nothing is called poisonous for them.
 */
export async function takeIn<A extends Arrival>(
  ctx: Ctx,
  arrivals: readonly A[],
  verb: (ctx: Ctx, batch: readonly A[]) => Promise<unknown>,
): Promise<Failed[]> {
  const failed: Failed[] = [];
  for (let from = 0; from < arrivals.length; from += BATCH) {
    const batch = arrivals.slice(from, from + BATCH);
    const error = await attempt(ctx, batch, verb);
    if (error === null) continue;
    for (const arrival of batch) {
      const alone = await attempt(ctx, [arrival], verb);
      if (alone !== null) failed.push({ arrival, error: alone });
    }
  }
  return failed;
}

/** Null when it went through; else the error that will not pass. */
async function attempt<A extends Arrival>(
  ctx: Ctx,
  batch: readonly A[],
  verb: (ctx: Ctx, batch: readonly A[]) => Promise<unknown>,
): Promise<unknown> {
  for (let tried = 1; ; tried++) {
    try {
      await verb(ctx, batch);
      return null;
    } catch (error) {
      if (!isPassing(error)) return error;
      if (tried === TRIES) throw error;
    }
  }
}
