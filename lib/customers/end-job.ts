import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";

/** A job in the hands of this worker. */
export interface HeldJob {
  id: string;
  fence: number;
}

export interface JobEnd {
  state: "checked" | "done" | "failed";
  failure?: { code: string; values: object };
}

/** Ends a job, unless it was stopped or is in another worker's hands. */
export async function endJob(outer: Ctx, { id, fence }: HeldJob, { state, failure }: JobEnd): Promise<void> {
  await inTransaction(outer, async (ctx) => {
    const { count } = await ctx.db.job.updateMany({
      where: { id, fence, state: "running" },
      data: { state, endedAt: ctx.now(), leaseUntil: null, ...(failure ? { failure } : {}) },
    });
    if (count === 0 || state === "checked") return;
    await writeEntry(ctx, { action: `import.${state}`, subject: "job", subjectId: id });
  });
}
