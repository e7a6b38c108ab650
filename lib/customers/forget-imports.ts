import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { forgetJobLines } from "./forget-job-lines";
import { LIST_DAYS } from "./rules/list-days";

const DRAFT_MS = DAY;

/**
 * Drops the file, the first rows and the wrong rows of a list some days after it ended (`list` of retention; thirty,
 * where nobody set others), and of one nobody began after a day.
 */
export async function forgetImports(ctx: Ctx): Promise<number> {
  const now = ctx.now();
  const rule = await ctx.db.retentionRule.findUnique({ where: { kind: "list" } });
  const keptMs = (rule?.days ?? LIST_DAYS) * DAY;
  const jobs = await ctx.db.job.findMany({
    where: {
      fileKey: { not: null },
      OR: [
        { endedAt: { lt: after(now, -keptMs) } },
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
    await forgetJobLines(ctx, id);
    if (fileKey) await ctx.files.delete(fileKey);
  }
  return jobs.length;
}
