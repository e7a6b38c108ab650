import type { Ctx } from "@/lib/context/ctx";

const NOTHING_DONE = {
  totalRows: null,
  doneRows: 0,
  createdRows: 0,
  updatedRows: 0,
  unchangedRows: 0,
  failedRows: 0,
};

/** Drops what a job has counted, in its plan too where one is given, and the rows it left out: it begins again. */
export async function forgetJobCounts(ctx: Ctx, id: string, plan?: object): Promise<void> {
  await ctx.db.job.update({ where: { id }, data: { ...NOTHING_DONE, ...(plan ? { plan } : {}) } });
  await ctx.db.jobError.deleteMany({ where: { jobId: id } });
}
