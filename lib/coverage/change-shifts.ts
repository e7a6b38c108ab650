import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntries } from "@/lib/audit/write-entries";
import { DeskError, NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { ShiftDeed, ShiftDeeds, ShiftDeedsAnswer } from "./board-schemas";
import { deedEntry } from "./deed-entry";
import { findLastChange } from "./find-last-change";
import { type Changing, holdShifts } from "./hold-shifts";
import { listManyWarnings } from "./list-warnings";
import { noticeShifts } from "./notice-shifts";
import { holdAgents, requireTimes } from "./require-shift";
import { rewriteShifts } from "./rewrite-shifts";
import { applyDeed } from "./rules/apply-deed";
import type { Shift } from "./schemas";

/**
 * Many changes of shifts together: all of them or none, each answered with what the rules say of it. Double booking is
 * asked about at the end, so that two shifts may trade places. Admins only. Throws as createShift, updateShift and
 * changeOccurrence, with the place of the change at fault and who was first in the details.
 */
export async function changeShifts(outer: Ctx, { changes }: ShiftDeeds): Promise<ShiftDeedsAnswer> {
  const { agentId: byId } = requireRole(outer.actor, ["admin"]);
  return inTransaction(outer, async (ctx) => {
    const known = changes.flatMap((deed) => (deed.do === "create" ? [] : [deed.id]));
    const held = await holdShifts(ctx, known);
    const standing = [...held.values()].flatMap(({ shift }) => (shift ? bookedBy(shift) : []));
    const zones = await holdAgents(ctx, changes.flatMap(takerOf), standing);
    const ids: string[] = [];
    for (const [place, deed] of changes.entries()) {
      const id = deed.do === "create" ? uuidv7(ctx.now(), ctx.random) : deed.id;
      ids.push(id);
      try {
        held.set(id, changed(ctx, held.get(id), deed, id, zones));
      } catch (error) {
        throw error instanceof DeskError ? await told(ctx, error, id, place) : error;
      }
    }
    const written = await rewriteShifts(ctx, held, byId);
    const warnings = await listManyWarnings(ctx, [...written.values()]);
    await noticeShifts(ctx, held);
    await writeEntries(
      ctx,
      changes.map((deed, place) => deedEntry(deed, ids[place] ?? "", held, warnings)),
    );
    return {
      shifts: ids.map((id) => {
        const shift = written.get(id)?.shift;
        return shift ? { ...shift, warnings: warnings.get(id) ?? [] } : null;
      }),
    };
  });
}

function changed(
  ctx: Ctx,
  before: Changing | undefined,
  deed: ShiftDeed,
  id: string,
  zones: ReadonlyMap<string, string>,
): Changing {
  if (before?.removedAt && deed.do !== "revive" && before.stood === null && before.days?.length === 0)
    throw new NotFound("not-found");
  const zone = deed.do === "create" ? (deed.shift.zone ?? zones.get(deed.shift.agentId) ?? "") : "";
  if (deed.do === "create" && zone === "") throw new Refused("agent-without-zone");
  const shift = applyDeed(before?.shift ?? null, deed, { id, zone, now: ctx.now().toISOString() });
  if (shift) requireTimes(shift);
  const days = "on" in deed && before?.days ? [...before.days, deed.on] : null;
  return { stood: before?.stood ?? null, shift, removedAt: before?.removedAt ?? null, days };
}

function takerOf(deed: ShiftDeed): string[] {
  if (deed.do === "create") return [deed.shift.agentId];
  return (deed.do === "change" || deed.do === "change-day") && deed.change.agentId
    ? [deed.change.agentId]
    : [];
}

function bookedBy({ agentId, exceptions }: Shift): string[] {
  return [agentId, ...exceptions.flatMap((each) => each.agentId ?? [])];
}

async function told(ctx: Ctx, error: DeskError, id: string, place: number): Promise<DeskError> {
  const by = error.code === "shift-changed" ? await findLastChange(ctx, id) : null;
  const Kind = error.constructor as new (
    code: string,
    values: DeskError["values"],
    details: unknown,
  ) => DeskError;
  return new Kind(error.code, error.values, { ...(error.details as object | undefined), place, by });
}
