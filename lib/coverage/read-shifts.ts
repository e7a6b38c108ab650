import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import type { Shift } from "./schemas";

type Row = Omit<Shift, "createdAt" | "changedAt"> & { createdAt: Date; changedAt: Date };

/** The shifts a condition on `s` picks, in order of their ids; removed ones too unless it says otherwise. */
export async function readShifts(ctx: Ctx, where: Sql, limit = 1_000_000): Promise<Shift[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT s.id, s."agentId", s.zone, s."startLocal", s."endLocal", s.recurrence, s.skills, s.segments, s.state,
      s."changeNumber", s."createdAt", s."changedAt",
      coalesce((SELECT jsonb_agg(jsonb_build_object('on', e."heldOn", 'startLocal', e."startLocal", 'endLocal', e."endLocal",
        'segments', e.segments, 'agentId', e."agentId") ORDER BY e."heldOn")
        FROM "ShiftException" e WHERE e."shiftId" = s.id), '[]') AS exceptions
    FROM "Shift" s WHERE ${where} ORDER BY s.id LIMIT ${limit}`;
  return rows.map(({ createdAt, changedAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    changedAt: changedAt.toISOString(),
  }));
}

/** A shift that stands. Throws NotFound. */
export async function readShift(ctx: Ctx, id: string): Promise<Shift> {
  const [shift] = await readShifts(ctx, sql`s.id = ${id}::uuid AND s."deletedAt" IS NULL`, 1);
  if (!shift) throw new NotFound("not-found");
  return shift;
}
