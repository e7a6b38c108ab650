import { after } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { sql, uuids } from "@/lib/db/sql";
import type { Changing } from "./hold-shifts";
import { readShifts } from "./read-shifts";
import { ALL_TIME, occurrencesOf, ROSTERED_MS, refuseOverlap } from "./rebuild-roster";
import { removeShifts } from "./remove-shifts";
import type { Occurrence } from "./rules/shift-words";
import type { Shift } from "./schemas";

export interface Rewritten {
  shift: Shift;
  /** Its occurrences that are not over. */
  ahead: Occurrence[];
}

/**
 * Writes changed shifts and their occurrences anew, set by set; what is over of those that repeat stays. Throws Conflict
 * `shift-overlaps`.
 */
export async function rewriteShifts(
  ctx: Ctx,
  held: ReadonlyMap<string, Changing>,
  byId: string,
): Promise<Map<string, Rewritten>> {
  const now = ctx.now();
  await removeShifts(
    ctx,
    [...held].flatMap(([id, { stood, shift }]) => (stood && !shift ? [id] : [])),
  );
  const kept = [...held].flatMap(([id, each]) => (each.shift ? [{ id, ...each, shift: each.shift }] : []));
  const ids = kept.map(({ id }) => id);
  const rows = kept.map(({ shift: { exceptions: _exceptions, createdAt: _created, ...shift } }) => shift);
  await ctx.db.$executeRaw`
    INSERT INTO "Shift" (id, "agentId", zone, "startLocal", "endLocal", recurrence, skills, segments, state, "changeNumber", "createdById", "createdAt", "changedAt")
    SELECT r.id, r."agentId", r.zone, r."startLocal", r."endLocal", r.recurrence, ARRAY(SELECT jsonb_array_elements_text(r.skills)),
      r.segments, r.state, 1, ${byId}::uuid, ${now}::timestamptz, ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "agentId" uuid, zone text, "startLocal" text, "endLocal" text,
      recurrence text, skills jsonb, segments jsonb, state text)
    ON CONFLICT (id) DO UPDATE SET "agentId" = excluded."agentId", zone = excluded.zone, "startLocal" = excluded."startLocal",
      "endLocal" = excluded."endLocal", recurrence = excluded.recurrence, skills = excluded.skills, segments = excluded.segments,
      state = excluded.state, "changeNumber" = "Shift"."changeNumber" + 1, "changedAt" = excluded."changedAt", "deletedAt" = NULL`;
  await writeExceptions(ctx, kept);
  const shifts = await readShifts(ctx, sql`s.id = ANY(${uuids(ids)})`);
  const written = shifts.map((shift) => {
    const { stood, removedAt } = held.get(shift.id) ?? { stood: null, removedAt: null };
    const repeats = shift.recurrence !== null || (stood?.recurrence ?? null) !== null;
    const from = repeats ? (removedAt ? after(removedAt, -1) : stood ? now : ALL_TIME) : ALL_TIME;
    const until = shift.recurrence === null ? null : after(now, ROSTERED_MS);
    return { shift, from, until, occurrences: occurrencesOf(shift, from, until) };
  });
  const edges = JSON.stringify(written.map(({ shift, from, until }) => ({ id: shift.id, from, until })));
  await ctx.db.$executeRaw`
    DELETE FROM "RosterEntry" r USING jsonb_to_recordset(${edges}::jsonb) AS k(id uuid, "from" timestamptz)
    WHERE r."shiftId" = k.id AND r."endAt" > k."from"`;
  await ctx.db.$executeRaw`
    UPDATE "Shift" s SET "rosteredUntil" = k.until FROM jsonb_to_recordset(${edges}::jsonb) AS k(id uuid, until timestamptz)
    WHERE s.id = k.id`;
  await insertAll(ctx, written);
  await refuseOverlap(ctx, ids);
  return new Map(
    written.map(({ shift, occurrences }) => [
      shift.id,
      { shift, ahead: occurrences.filter(({ endAt }) => endAt > now) },
    ]),
  );
}

async function writeExceptions(
  ctx: Ctx,
  kept: readonly { id: string; shift: Shift; days: string[] | null }[],
) {
  const touched = kept.filter(({ days }) => days !== null && days.length > 0);
  if (touched.length === 0) return;
  const rows = touched.flatMap(({ id, shift, days }) =>
    shift.exceptions.filter(({ on }) => days?.includes(on)).map((each) => ({ id, ...each })),
  );
  const gone = JSON.stringify(touched.flatMap(({ id, days }) => (days ?? []).map((on) => ({ id, on }))));
  await ctx.db.$executeRaw`
    DELETE FROM "ShiftException" x USING jsonb_to_recordset(${gone}::jsonb) AS k(id uuid, "on" date)
    WHERE x."shiftId" = k.id AND x."heldOn" = k."on"`;
  await ctx.db.$executeRaw`
    INSERT INTO "ShiftException" ("shiftId", "heldOn", "startLocal", "endLocal", segments, "agentId")
    SELECT r.id, r."on", r."startLocal", r."endLocal", nullif(r.segments, 'null'::jsonb), r."agentId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "on" date, "startLocal" text, "endLocal" text,
      segments jsonb, "agentId" uuid)`;
}

async function insertAll(
  ctx: Ctx,
  written: readonly { shift: Shift; occurrences: Occurrence[] }[],
): Promise<void> {
  const rows = written.flatMap(({ shift, occurrences }) =>
    occurrences.map(({ parts, ...each }) => ({
      ...each,
      shiftId: shift.id,
      zone: shift.zone,
      isPublished: shift.state === "published",
      parts: parts.map(({ kind, startAt, endAt }) => ({
        kind,
        startAt: startAt.getTime(),
        endAt: endAt.getTime(),
      })),
    })),
  );
  await ctx.db.$executeRaw`
    INSERT INTO "RosterEntry" ("shiftId", "heldOn", "agentId", zone, "startLocal", "endLocal", "startAt", "endAt", parts, "isPublished")
    SELECT r."shiftId", r."on", r."agentId", r.zone, r."startLocal", r."endLocal", r."startAt", r."endAt", r.parts, r."isPublished"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r("shiftId" uuid, "on" date, "agentId" uuid, zone text, "startLocal" text,
      "endLocal" text, "startAt" timestamptz, "endAt" timestamptz, parts json, "isPublished" boolean)
    ON CONFLICT DO NOTHING`;
}
