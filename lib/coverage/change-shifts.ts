import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntries } from "@/lib/audit/write-entries";
import { DeskError, NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { askConsent, withdrawConsents } from "./ask-consent";
import type { ShiftDeed, ShiftDeeds, ShiftDeedsAnswer } from "./board-schemas";
import { deedEntry, forceOf } from "./deed-entry";
import { findLastChange } from "./find-last-change";
import { type Changing, holdShifts } from "./hold-shifts";
import { listManyWarnings } from "./list-warnings";
import { noticeShifts } from "./notice-shifts";
import { holdAgents, requireTimes } from "./require-shift";
import { type Rewritten, rewriteShifts } from "./rewrite-shifts";
import { applyDeed } from "./rules/apply-deed";
import { requireRules } from "./rules/require-rules";
import type { Shift, Warning } from "./schemas";

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
    for (const id of await withdrawConsents(ctx, known)) {
      const each = held.get(id);
      if (each?.shift) held.set(id, { ...each, shift: { ...each.shift, state: "published" } });
    }
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
    const consents = await holdToRules(ctx, changes, ids, written, warnings);
    await noticeShifts(ctx, held);
    await writeEntries(
      ctx,
      changes.map((deed, place) => deedEntry(deed, ids[place] ?? "", held, warnings)),
    );
    return {
      shifts: ids.map((id) => {
        const shift = written.get(id)?.shift;
        return shift ? { ...shift, ...consents.get(id), warnings: warnings.get(id) ?? [] } : null;
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

/** Refuses what a table of work rules forbids, and lets wait what an agent has to agree to. */
async function holdToRules(
  ctx: Ctx,
  changes: readonly ShiftDeed[],
  ids: readonly string[],
  written: ReadonlyMap<string, Rewritten>,
  warnings: ReadonlyMap<string, readonly Warning[]>,
): Promise<Map<string, Shift & { consentId?: string }>> {
  const waiting = new Map<string, Shift & { consentId?: string }>();
  for (const [place, deed] of changes.entries()) {
    const shift = written.get(ids[place] ?? "")?.shift;
    // What was undone stood before: it is not asked about again.
    if (!shift || deed.do === "revive" || deed.do === "restore-day") continue;
    try {
      const found = warnings.get(shift.id) ?? [];
      // One day can't wait as a draft: that its agent agrees is given as the reason.
      const asked = deed.do === "change-day" ? found.map(withReason) : found;
      const waitsFor = requireRules(asked, forceOf(deed)?.reason);
      if (waitsFor.length > 0 && !waiting.has(shift.id))
        waiting.set(shift.id, await askConsent(ctx, shift, waitsFor));
    } catch (error) {
      throw error instanceof DeskError ? await told(ctx, error, shift.id, place) : error;
    }
  }
  return waiting;
}

function withReason(warning: Warning): Warning {
  return warning.mode === "asks-consent" ? { ...warning, mode: "asks-reason" } : warning;
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
