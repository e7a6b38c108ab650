import type { Ctx } from "@/lib/context/ctx";

/** Takes out of a job what its file said: the first rows and those that were left out. The file itself is the caller's. */
export async function forgetJobLines(ctx: Ctx, jobId: string): Promise<void> {
  await ctx.db.jobError.deleteMany({ where: { jobId } });
  await ctx.db.$executeRaw`
    UPDATE "Job" SET plan = jsonb_set(plan, '{sample}', '[]') WHERE id = ${jobId}::uuid AND plan ? 'sample'`;
}
