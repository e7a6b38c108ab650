import type { Ctx } from "@/lib/context/ctx";

const AT_ONCE = 200;

/** Deletes the stored bytes of files whose interaction was removed, and by what they would be known again. Runs after that commit, and again by the timetable. */
export async function wipeRemovedFiles(ctx: Ctx): Promise<number> {
  const files = await ctx.db.attachment.findMany({
    where: { failure: "removed", OR: [{ key: { not: null } }, { thumbKey: { not: null } }] },
    select: { id: true, key: true, thumbKey: true },
    take: AT_ONCE,
  });
  for (const { id, key, thumbKey } of files) {
    if (key) await ctx.files.delete(key);
    if (thumbKey) await ctx.files.delete(thumbKey);
    await ctx.db.pictureHash.deleteMany({ where: { attachmentId: id } });
    await ctx.db.pictureReading.deleteMany({ where: { attachmentId: id } });
    const data = { key: null, thumbKey: null, bytes: 0 };
    await ctx.db.attachment.updateMany({ where: { id, failure: "removed" }, data });
  }
  return files.length;
}
