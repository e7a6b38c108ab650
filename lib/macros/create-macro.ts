import { writeEntry } from "@/lib/audit/write-entry";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getMacro } from "./get-macro";
import { keepMacro } from "./keep-macro";
import type { Macro, SaveMacro } from "./schemas";

/** Keeps a new macro as its first version. Leads and admins. Throws as `keepMacro` does. */
export async function createMacro(outer: Ctx, wish: SaveMacro): Promise<Macro> {
  const id = await inTransaction(outer, async (ctx) => {
    const { actorId, ...kept } = await keepMacro(ctx, wish, null);
    const [id, now] = [uuidv7(ctx.now(), ctx.random), ctx.now()];
    const ownerId = wish.ownerId ?? actorId;
    await ctx.db.macro.create({
      data: { id, ...kept, ownerId, createdAt: now, changedAt: now, changedById: actorId },
    });
    const { name, short, content } = kept;
    await ctx.db.macroVersion.create({
      data: { macroId: id, version: 1, name, short, content, savedById: actorId, savedAt: now },
    });
    await writeEntry(ctx, { action: "macro.created", subject: "macro", subjectId: id });
    return id;
  });
  return getMacro(outer, id);
}
