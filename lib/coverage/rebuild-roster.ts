import { Conflict } from "@/lib/base/errors";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { expandShift } from "./rules/shift-times";
import type { Occurrence } from "./rules/shift-words";
import { wallMsOf } from "./rules/wall-time";
import type { Shift } from "./schemas";

/** How far ahead occurrences of shifts that repeat stand in the roster. */
export const ROSTERED_MS = 54 * 7 * DAY;
/** Everything, also what is over. */
export const ALL_TIME = new Date(0);

/**
 * Writes a shift's occurrences anew from an instant on: those that were over by then stay as they were. Answers what is
 * ahead or under way. Throws Conflict `shift-overlaps` where its agent is booked already.
 */
export async function rebuildRoster(ctx: Ctx, shift: Shift, from: Date): Promise<Occurrence[]> {
  const now = ctx.now();
  const until = shift.recurrence !== null ? after(now, ROSTERED_MS) : null;
  await ctx.db
    .$executeRaw`DELETE FROM "RosterEntry" WHERE "shiftId" = ${shift.id}::uuid AND "endAt" > ${from}::timestamptz`;
  await ctx.db
    .$executeRaw`UPDATE "Shift" SET "rosteredUntil" = ${until}::timestamptz WHERE id = ${shift.id}::uuid`;
  const occurrences = occurrencesOf(shift, from, until);
  await insertOccurrences(ctx, shift, occurrences);
  await refuseOverlap(ctx, [shift.id]);
  return occurrences.filter(({ endAt }) => endAt > now);
}

/** Those that begin before `until`, or all of them, and end after `from`. */
export function occurrencesOf(shift: Shift, from: Date, until: Date | null): Occurrence[] {
  const start = new Date((wallMsOf(shift.startLocal) ?? 0) - 2 * DAY);
  const last = shift.exceptions.reduce(
    (most, { startLocal }) => Math.max(most, wallMsOf(startLocal ?? "") ?? 0),
    start.getTime(),
  );
  const to = until ?? new Date(last + 5 * DAY);
  return expandShift(shift, start > from ? start : from, to).filter(({ startAt }) => startAt < to);
}

export async function insertOccurrences(
  ctx: Ctx,
  { id, zone, state }: Shift,
  occurrences: readonly Occurrence[],
): Promise<void> {
  if (occurrences.length === 0) return;
  const rows = occurrences.map(({ parts, ...each }) => ({
    ...each,
    parts: parts.map(({ kind, startAt, endAt }) => ({
      kind,
      startAt: startAt.getTime(),
      endAt: endAt.getTime(),
    })),
  }));
  await ctx.db.$executeRaw`
    INSERT INTO "RosterEntry" ("shiftId", "heldOn", "agentId", zone, "startLocal", "endLocal", "startAt", "endAt", parts, "isPublished")
    SELECT ${id}::uuid, r."on", r."agentId", ${zone}, r."startLocal", r."endLocal", r."startAt", r."endAt", r.parts, ${state === "published"}
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r("on" date, "agentId" uuid, "startLocal" text,
      "endLocal" text, "startAt" timestamptz, "endAt" timestamptz, parts json)
    ON CONFLICT DO NOTHING`;
}

/**
 * Throws Conflict `shift-overlaps` where one of these shifts books an agent twice. Within one zone the wall clock
 * decides: an hour that comes twice is no double booking.
 */
export async function refuseOverlap(ctx: Ctx, shiftIds: readonly string[]): Promise<void> {
  const [overlap] = await ctx.db.$queryRaw<{ shiftId: string; startAt: Date; endAt: Date }[]>`
    SELECT b."shiftId", b."startAt", b."endAt" FROM "RosterEntry" a
    JOIN "RosterEntry" b ON b."agentId" = a."agentId" AND b."endAt" > a."startAt" AND b."startAt" < a."endAt"
      AND (b."shiftId", b."heldOn") <> (a."shiftId", a."heldOn")
      AND (a.zone <> b.zone OR (a."startLocal" < b."endLocal" AND b."startLocal" < a."endLocal"))
    WHERE a."shiftId" = ANY(${uuids(shiftIds)}) ORDER BY a."startAt" LIMIT 1`;
  if (overlap)
    throw new Conflict("shift-overlaps", {
      shiftId: overlap.shiftId,
      startAt: overlap.startAt.toISOString(),
      endAt: overlap.endAt.toISOString(),
    });
}
