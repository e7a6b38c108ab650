import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";

const KEPT_MS = 30 * DAY;
const DRAFT_MS = DAY;

/** Drops the file and the wrong rows of a list thirty days after it ended, and of one nobody began after a day. */
export async function forgetImports(ctx: Ctx): Promise<number> {
  const now = ctx.now();
  const jobs = await ctx.db.job.findMany({
    where: {
      fileKey: { not: null },
      OR: [
        { endedAt: { lt: after(now, -KEPT_MS) } },
        { state: { in: ["draft", "checked"] }, createdAt: { lt: after(now, -DRAFT_MS) } },
      ],
    },
    select: { id: true, fileKey: true, state: true },
    take: 100,
  });
  for (const { id, fileKey, state } of jobs) {
    const isLeft = state === "draft" || state === "checked";
    const { count } = await ctx.db.job.updateMany({
      where: { id, state },
      data: { fileKey: null, ...(isLeft ? { state: "cancelled", endedAt: now } : {}) },
    });
    if (count === 0) continue;
    await ctx.db.jobError.deleteMany({ where: { jobId: id } });
    if (fileKey) await ctx.files.delete(fileKey);
  }
  return jobs.length;
}
