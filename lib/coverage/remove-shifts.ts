import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";

/** Takes shifts out of the roster from now on, in the transaction of the deed. What is under way ends now: it was worked until here. */
export async function removeShifts(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const now = ctx.now();
  await ctx.db.$executeRaw`
    UPDATE "Shift" SET "deletedAt" = ${now}::timestamptz, "changedAt" = ${now}::timestamptz, "changeNumber" = "changeNumber" + 1
    WHERE id = ANY(${uuids(ids)})`;
  await ctx.db.$executeRaw`
    DELETE FROM "RosterEntry" WHERE "shiftId" = ANY(${uuids(ids)}) AND "startAt" >= ${now}::timestamptz`;
  await ctx.db.$executeRaw`
    UPDATE "RosterEntry" SET "endAt" = ${now}::timestamptz WHERE "shiftId" = ANY(${uuids(ids)}) AND "endAt" > ${now}::timestamptz`;
}
