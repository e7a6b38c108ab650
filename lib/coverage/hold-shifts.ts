import type { Ctx } from "@/lib/context/ctx";
import { sql, uuids } from "@/lib/db/sql";
import { readShifts } from "./read-shifts";
import type { Shift } from "./schemas";

/** A shift on its way through a deed. */
export interface Changing {
  /** As it stands in the roster; null: not at all. */
  stood: Shift | null;
  /** As it is to stand. */
  shift: Shift | null;
  removedAt: Date | null;
  /** The days that are changed by themselves; null: all of it. */
  days: string[] | null;
}

/** These shifts by id, removed ones too, held for this transaction. */
export async function holdShifts(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Changing>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.$queryRaw<{ id: string; deletedAt: Date | null }[]>`
    SELECT id, "deletedAt" FROM "Shift" WHERE id = ANY(${uuids(ids)}) ORDER BY id FOR UPDATE`;
  const removed = new Map(rows.map(({ id, deletedAt }) => [id, deletedAt]));
  const shifts = await readShifts(ctx, sql`s.id = ANY(${uuids(ids)})`);
  return new Map(
    shifts.map((shift) => {
      const removedAt = removed.get(shift.id) ?? null;
      return [shift.id, { stood: removedAt ? null : shift, shift, removedAt, days: [] }];
    }),
  );
}
