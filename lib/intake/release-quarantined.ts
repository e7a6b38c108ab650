import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireKeeper } from "./require-keeper";

/** Strikes one thing off the list without reading it again; its bytes stay until they age out. Throws NotFound. */
export function releaseQuarantined(outer: Ctx, id: string): Promise<void> {
  return inTransaction(outer, async (ctx) => {
    requireKeeper(ctx.actor);
    const { count } = await ctx.db.quarantine.updateMany({
      where: { id, releasedAt: null },
      data: { releasedAt: ctx.now() },
    });
    if (count === 0) throw new NotFound("not-found");
    await writeEntry(ctx, { action: "quarantine.released", subject: "quarantine", subjectId: id });
  });
}
