import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getJob } from "./get-job";
import type { Job } from "./job-schemas";
import { requireImporter } from "./require-importer";

/** Stops a job before its next batch; what is taken in stays. Throws NotFound, Conflict `job-over`. */
export async function cancelJob(ctx: Ctx, jobId: string): Promise<Job> {
  requireImporter(ctx.actor);
  const { state } = await getJob(ctx, jobId);
  await inTransaction(ctx, async (tx) => {
    const { count } = await tx.db.job.updateMany({
      where: { id: jobId, state: { in: ["draft", "waiting", "running", "checked"] } },
      data: { state: "cancelled", endedAt: tx.now(), leaseUntil: null },
    });
    if (count === 0) throw new Conflict("job-over", { state });
    await writeEntry(tx, { action: "import.cancelled", subject: "job", subjectId: jobId });
  });
  return getJob(ctx, jobId);
}
