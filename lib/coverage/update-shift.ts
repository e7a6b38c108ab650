import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { askConsent, withdrawConsent } from "./ask-consent";
import { auditedShift } from "./audited-shift";
import { listWarnings } from "./list-warnings";
import { noticeShift } from "./notice-shifts";
import { readShift } from "./read-shifts";
import { ALL_TIME, rebuildRoster } from "./rebuild-roster";
import { holdAgents, requireTimes } from "./require-shift";
import { requireRules } from "./rules/require-rules";
import type { ChangeShift, Shift, ShiftAnswer } from "./schemas";

/**
 * Changes a shift. Of one that repeats or did, what is over stays as it was; a single one is corrected. Admins only. Throws NotFound, Conflict
 * `shift-changed` when somebody changed it since `changeNumber` (with the shift as it is now), and as createShift.
 */
export async function updateShift(
  outer: Ctx,
  id: string,
  { force, changeNumber, ...change }: ChangeShift,
): Promise<ShiftAnswer> {
  requireRole(outer.actor, ["admin"]);
  return inTransaction(outer, async (ctx) => {
    const before = await lockShift(ctx, id, changeNumber);
    await holdAgents(ctx, [change.agentId ?? before.agentId], takersOf(before));
    const wasAsked = await withdrawConsent(ctx, id);
    const wanted = { ...before, ...(wasAsked ? { state: "published" as const } : {}), ...given(change) };
    requireTimes(wanted);
    const { agentId, zone, startLocal, endLocal, recurrence, skills, segments, state } = wanted;
    await ctx.db.shift.update({
      where: { id },
      data: {
        ...{ agentId, zone, startLocal, endLocal, recurrence, skills, segments, state },
        changeNumber: { increment: 1 },
        changedAt: ctx.now(),
      },
    });
    const shift = await readShift(ctx, id);
    const repeats = before.recurrence !== null || shift.recurrence !== null;
    const ahead = await rebuildRoster(ctx, shift, repeats ? ctx.now() : ALL_TIME);
    const warnings = await listWarnings(ctx, shift, ahead);
    const waitsFor = requireRules(warnings, force?.reason);
    await writeEntry(ctx, {
      action: "shift.changed",
      subject: "shift",
      subjectId: id,
      values: {
        before: auditedShift(before),
        after: auditedShift(shift),
        warnings: warnings.map(({ rule }) => rule),
        ...(force ? { reason: force.reason } : {}),
      },
    });
    const stands = await askConsent(ctx, shift, waitsFor);
    await noticeShift(ctx, before, stands);
    return { ...stands, warnings };
  });
}

/** The shift, held for this transaction. Throws NotFound, Conflict `shift-changed`. */
export async function lockShift(ctx: Ctx, id: string, changeNumber: number | undefined): Promise<Shift> {
  await ctx.db.$executeRaw`SELECT FROM "Shift" WHERE id = ${id}::uuid FOR UPDATE`;
  const shift = await readShift(ctx, id);
  if (changeNumber !== undefined && changeNumber !== shift.changeNumber)
    throw new Conflict("shift-changed", { changeNumber: shift.changeNumber }, { shift });
  return shift;
}

/** Who took single days of it. */
export function takersOf({ exceptions }: Shift): string[] {
  return exceptions.flatMap(({ agentId }) => (agentId === null ? [] : [agentId]));
}

function given(change: Omit<ChangeShift, "force" | "changeNumber">): Partial<Shift> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
