import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { doDeed } from "../do-deed";
import { lockOpenLines } from "./lock-sheet";
import { settleOvertaken } from "./settle-overtaken";

/**
 * Marks what nobody has accepted in time, once for each sheet, and puts its conversations into the queue: they stay on
 * the sheet, where anybody may accept them now. Any number of workers may run it. Answers how many sheets are new.
 */
export async function alarmHandovers(outer: Ctx): Promise<number> {
  await settleOvertaken(outer);
  return inTransaction(outer, async (ctx) => {
    const sheets = await ctx.db.$queryRaw<{ id: string; fromAgentId: string }[]>`
      UPDATE "Handover" SET "alarmedAt" = ${ctx.now()}::timestamptz WHERE id IN (
        SELECT id FROM "Handover" WHERE "closedAt" IS NULL AND "alarmedAt" IS NULL AND "alarmAt" <= ${ctx.now()}::timestamptz
        ORDER BY id LIMIT 20 FOR NO KEY UPDATE SKIP LOCKED)
      RETURNING id, "fromAgentId"`;
    for (const { id, fromAgentId } of sheets) {
      const { open } = await lockOpenLines(ctx, id, {});
      const left = open.flatMap(({ row }) => (row.assigneeId === fromAgentId ? [row] : []));
      if (left.length > 0) await doDeed(ctx, { kind: "assign", agentId: null }, left);
      const values = { lines: open.length };
      await writeEntry(ctx, { action: "handover.alarmed", subject: "handover", subjectId: id, values });
    }
    return sheets.length;
  });
}
