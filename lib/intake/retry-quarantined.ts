import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireKeeper } from "./require-keeper";

/**
 * Has the worker read the raw bytes again, after what stood in their way was mended. What fails again comes back with one
 * more attempt. Throws NotFound, Conflict `raw-wiped`.
 */
export function retryQuarantined(outer: Ctx, id: string): Promise<void> {
  return inTransaction(outer, async (ctx) => {
    requireKeeper(ctx.actor);
    const row = await ctx.db.quarantine.findUnique({ where: { id } });
    if (!row || row.releasedAt) throw new NotFound("not-found");
    const { rawEventId, rawReceivedAt } = row;
    const again = await ctx.db.$executeRaw`
      UPDATE "RawEvent" SET state = 'stored', attempts = 0, "claimedAt" = NULL, "doneAt" = NULL
      WHERE id = ${rawEventId}::uuid AND "receivedAt" = ${rawReceivedAt}::timestamptz AND body IS NOT NULL`;
    if (again === 0) throw new Conflict("raw-wiped");
    await ctx.db.quarantine.updateMany({ where: { rawEventId }, data: { releasedAt: ctx.now() } });
    await writeEntry(ctx, { action: "quarantine.retried", subject: "quarantine", subjectId: id });
    ctx.bell.ring("intake");
  });
}
