import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Invalid, NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { listWarnings } from "./list-warnings";
import { noticeShift } from "./notice-shifts";
import { readShift } from "./read-shifts";
import { rebuildRoster } from "./rebuild-roster";
import { holdAgents, requireTimes } from "./require-shift";
import { startsOf } from "./rules/recurrence";
import { requireRules } from "./rules/require-rules";
import { wallMsOf } from "./rules/wall-time";
import type { ChangeOccurrence, Shift, ShiftAnswer, Warning } from "./schemas";
import { lockShift, takersOf } from "./update-shift";

/**
 * Moves one day of a shift that repeats, gives it to somebody else, or leaves it out. Admins only. Throws NotFound for
 * a day it does not have, Invalid `occurrence-times`, and as updateShift. A day that is over stays as it was.
 */
export async function changeOccurrence(
  outer: Ctx,
  id: string,
  on: string,
  { force, changeNumber, ...change }: ChangeOccurrence,
): Promise<ShiftAnswer> {
  requireRole(outer.actor, ["admin"]);
  return inTransaction(outer, async (ctx) => {
    const before = await lockShift(ctx, id, changeNumber);
    const startWallMs = wallMsOf(before.startLocal) ?? 0;
    if (before.recurrence === null || startsOf({ ...before, startWallMs }, on, on).length === 0)
      throw new NotFound("not-found");
    requireOwnTimes(before, change);
    await holdAgents(ctx, change.agentId ? [change.agentId] : [], [before.agentId, ...takersOf(before)]);
    const { startLocal, endLocal, segments, agentId } = change;
    await ctx.db.$executeRaw`
      INSERT INTO "ShiftException" ("shiftId", "heldOn", "startLocal", "endLocal", segments, "agentId")
      VALUES (${id}::uuid, ${on}::date, ${startLocal}, ${endLocal},
        ${segments === null ? null : JSON.stringify(segments)}::jsonb, ${agentId}::uuid)
      ON CONFLICT ("shiftId", "heldOn") DO UPDATE SET "startLocal" = excluded."startLocal", "endLocal" = excluded."endLocal",
        segments = excluded.segments, "agentId" = excluded."agentId"`;
    return retellShift(ctx, before, on, { on, ...change, ...(force ? { reason: force.reason } : {}) });
  });
}

/** Takes the change of one day back. Admins only. Throws NotFound, and as updateShift. */
export async function restoreOccurrence(outer: Ctx, id: string, on: string): Promise<ShiftAnswer> {
  requireRole(outer.actor, ["admin"]);
  return inTransaction(outer, async (ctx) => {
    const before = await lockShift(ctx, id, undefined);
    await holdAgents(ctx, [], [before.agentId, ...takersOf(before)]);
    const restored = await ctx.db
      .$executeRaw`DELETE FROM "ShiftException" WHERE "shiftId" = ${id}::uuid AND "heldOn" = ${on}::date`;
    if (restored === 0) throw new NotFound("not-found");
    return retellShift(ctx, before, on, { on, restored: true });
  });
}

function requireOwnTimes(shift: Shift, { startLocal, endLocal, segments, agentId }: ChangeOccurrence): void {
  if (startLocal !== null && endLocal !== null) {
    const own = segments === null ? [] : segments;
    requireTimes({ zone: shift.zone, startLocal, endLocal, recurrence: null, segments: own });
    return;
  }
  if (startLocal !== endLocal || segments !== null || agentId !== null) throw new Invalid("occurrence-times");
}

/** One day can't wait as a draft: that its agent agrees is given as the reason. */
function requireDayRules(warnings: readonly Warning[], isForced: boolean): void {
  const asked = warnings.map(
    (each): Warning => (each.mode === "asks-consent" ? { ...each, mode: "asks-reason" } : each),
  );
  requireRules(asked, isForced ? "given" : undefined);
}

async function retellShift(
  ctx: Ctx,
  before: Shift,
  on: string,
  values: Record<string, unknown>,
): Promise<ShiftAnswer> {
  const { id } = before;
  await ctx.db.shift.update({
    where: { id },
    data: { changeNumber: { increment: 1 }, changedAt: ctx.now() },
  });
  const shift = await readShift(ctx, id);
  const ahead = await rebuildRoster(ctx, shift, ctx.now());
  const warnings = await listWarnings(ctx, shift, ahead);
  requireDayRules(warnings, values.reason !== undefined || values.restored === true);
  await noticeShift(ctx, before, shift, [on]);
  await writeEntry(ctx, { action: "shift.day-changed", subject: "shift", subjectId: id, values });
  return { ...shift, warnings };
}
