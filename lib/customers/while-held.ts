import { after, SECOND } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { HeldJob } from "./end-job";
import { holdJob } from "./hold-job";
import { IMPORT_LEASE_MS } from "./import-batch";

const BEAT_MS = 5 * SECOND;

/** Does long work on a job that stays this worker's meanwhile, however long it takes to read on to the next batch. */
export async function whileHeld<T>(ctx: Ctx, job: HeldJob, work: () => Promise<T>): Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  const beat = setInterval(() => {
    // A beat that fails is followed by another; a job that was lost is noticed by its next batch.
    last = holdJob(ctx, job, after(ctx.now(), IMPORT_LEASE_MS)).catch(() => undefined);
  }, BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await last;
  }
}
