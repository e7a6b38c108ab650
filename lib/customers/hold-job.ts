import type { Ctx } from "@/lib/context/ctx";
import type { HeldJob } from "./end-job";

/** Holds a job until then; null gives it back to whoever comes. False when it was stopped or is in other hands. */
export async function holdJob(ctx: Ctx, { id, fence }: HeldJob, leaseUntil: Date | null): Promise<boolean> {
  const { count } = await ctx.db.job.updateMany({
    where: { id, fence, state: "running" },
    data: { leaseUntil },
  });
  return count > 0;
}
