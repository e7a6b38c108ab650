import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Invalid } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { sql, uuids } from "@/lib/db/sql";
import type { Published, PublishRoster } from "./board-schemas";
import type { Changing } from "./hold-shifts";
import { noticeShifts } from "./notice-shifts";
import { readShifts } from "./read-shifts";

/**
 * Makes every draft that takes place in a range stand, all at once; one that repeats with all its days. Those concerned
 * are told. Admins only. Throws Invalid `range-backwards`.
 */
export async function publishRoster(outer: Ctx, { from, to }: PublishRoster): Promise<Published> {
  requireRole(outer.actor, ["admin"]);
  if (Date.parse(to) <= Date.parse(from)) throw new Invalid("range-backwards");
  return inTransaction(outer, async (ctx) => {
    const rows = await ctx.db.$queryRaw<{ id: string }[]>`
      SELECT s.id FROM "Shift" s WHERE s.state = 'draft' AND s."deletedAt" IS NULL AND EXISTS (
        SELECT FROM "RosterEntry" r WHERE r."shiftId" = s.id AND r."endAt" > ${from}::timestamptz AND r."startAt" < ${to}::timestamptz)
      ORDER BY s.id FOR UPDATE`;
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return { shifts: 0, agents: 0 };
    await ctx.db.$executeRaw`
      UPDATE "Shift" SET state = 'published', "changeNumber" = "changeNumber" + 1, "changedAt" = ${ctx.now()}::timestamptz
      WHERE id = ANY(${uuids(ids)})`;
    await ctx.db
      .$executeRaw`UPDATE "RosterEntry" SET "isPublished" = true WHERE "shiftId" = ANY(${uuids(ids)})`;
    const shifts = await readShifts(ctx, sql`s.id = ANY(${uuids(ids)})`);
    const changing = shifts.map((shift): [string, Changing] => [
      shift.id,
      { stood: { ...shift, state: "draft" }, shift, removedAt: null, days: null },
    ]);
    await noticeShifts(ctx, new Map(changing));
    const agents = new Set(shifts.map(({ agentId }) => agentId)).size;
    await writeEntry(ctx, {
      action: "roster.published",
      subject: "roster",
      values: { from, to, shiftIds: ids, agents },
    });
    return { shifts: ids.length, agents };
  });
}
