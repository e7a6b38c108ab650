import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getMacro } from "./get-macro";
import { keepMacro } from "./keep-macro";
import type { ChangeMacro, Macro } from "./schemas";

/**
 * Writes a macro anew as its next version; what was written before is kept. Leads and admins. Throws NotFound, Conflict
 * `macro-changed` where somebody else did since `version`, and as `keepMacro` does.
 */
export async function changeMacro(outer: Ctx, id: string, { version, ...wish }: ChangeMacro): Promise<Macro> {
  await inTransaction(outer, async (ctx) => {
    const before = await getMacro(ctx, id);
    const { actorId, ...kept } = await keepMacro(ctx, wish, {
      id,
      attachmentIds: before.content.attachmentIds,
    });
    const { count } = await ctx.db.macro.updateMany({
      where: { id, version, retiredAt: null },
      data: {
        ...kept,
        ...(wish.ownerId === undefined ? {} : { ownerId: wish.ownerId }),
        version: { increment: 1 },
        changedAt: ctx.now(),
        changedById: actorId,
      },
    });
    if (count === 0) throw new Conflict("macro-changed");
    const { name, short, content } = kept;
    await ctx.db.macroVersion.create({
      data: {
        macroId: id,
        version: version + 1,
        name,
        short,
        content,
        savedById: actorId,
        savedAt: ctx.now(),
      },
    });
    await writeEntry(ctx, { action: "macro.changed", subject: "macro", subjectId: id });
  });
  return getMacro(outer, id);
}
