import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { inTransaction } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { readShifts } from "./read-shifts";
import { insertOccurrences, occurrencesOf, ROSTERED_MS } from "./rebuild-roster";

/** Keeps the roster a year ahead: the next occurrences of shifts that repeat, a hundred shifts at a time. */
export async function extendRoster(outer: Ctx): Promise<number> {
  return inTransaction(outer, async (ctx) => {
    const until = after(ctx.now(), ROSTERED_MS);
    const due = await ctx.db.$queryRaw<{ id: string; rosteredUntil: Date }[]>`
      SELECT id, "rosteredUntil" FROM "Shift" WHERE "deletedAt" IS NULL AND "rosteredUntil" < ${after(until, -7 * DAY)}::timestamptz
      ORDER BY "rosteredUntil" LIMIT 100 FOR UPDATE SKIP LOCKED`;
    for (const { id, rosteredUntil } of due) {
      const [shift] = await readShifts(ctx, sql`s.id = ${id}::uuid`, 1);
      if (!shift) continue;
      const fresh = occurrencesOf(shift, rosteredUntil, until).filter(
        ({ startAt }) => startAt >= rosteredUntil,
      );
      await insertOccurrences(ctx, shift, fresh);
      await ctx.db.shift.update({ where: { id }, data: { rosteredUntil: until } });
    }
    return due.length;
  });
}
