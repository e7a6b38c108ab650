import type { Ctx } from "@/lib/context/ctx";

/** How many lists that ended before then still have their file. */
export function countOldImports(ctx: Ctx, before: Date): Promise<number> {
  return ctx.db.job.count({ where: { fileKey: { not: null }, endedAt: { lt: before } } });
}
