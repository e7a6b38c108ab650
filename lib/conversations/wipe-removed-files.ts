import type { Ctx } from "@/lib/context/ctx";

const AT_ONCE = 200;

/** Deletes the stored bytes of files whose interaction was removed. Runs after that commit, and again by the timetable. */
export async function wipeRemovedFiles(ctx: Ctx): Promise<number> {
  const files = await ctx.db.attachment.findMany({
    where: { failure: "removed", key: { not: null } },
    select: { id: true, key: true },
    take: AT_ONCE,
  });
  for (const { id, key } of files) {
    if (key) await ctx.files.delete(key);
    await ctx.db.attachment.updateMany({ where: { id, failure: "removed" }, data: { key: null, bytes: 0 } });
  }
  return files.length;
}
