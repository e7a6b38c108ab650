import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { ShiftDeed } from "../board-schemas";
import { changeShifts } from "../change-shifts";
import type { Plan, PlanShift } from "../plan-schemas";
import { createShiftSchema } from "../schemas";
import { getPlan } from "./get-plan";

interface Applied {
  created: string[];
  removed: { id: string; on: string; repeats: boolean }[];
}

/**
 * Puts a proposal on the board as drafts, all of it or nothing. Admins only. Throws NotFound, Conflict `plan-not-open`,
 * `shift-overlaps` where somebody changed the roster meanwhile, and as changeShifts.
 */
export async function applyPlan(outer: Ctx, id: string): Promise<Plan> {
  requireRole(outer.actor, ["admin"]);
  return inTransaction(outer, async (ctx) => {
    const { proposal } = await getPlan(ctx, id);
    const { count } = await ctx.db.planJob.updateMany({
      where: { id, state: "done" },
      data: { state: "applied" },
    });
    if (count === 0 || !proposal) throw new Conflict("plan-not-open");
    const fresh = [...proposal.added, ...proposal.changed];
    const gone = [...proposal.removed, ...proposal.changed.flatMap(({ was }) => (was ? [was] : []))];
    const removed = gone.map(({ shiftId, on, repeats }) => ({ id: shiftId, on, repeats }));
    const changes = [...removed.map(removal), ...fresh.map(creation)];
    const { shifts } = changes.length > 0 ? await changeShifts(ctx, { changes }) : { shifts: [] };
    const created = shifts.slice(removed.length).flatMap((shift) => (shift ? [shift.id] : []));
    const applied: Applied = { created, removed };
    await ctx.db.planJob.update({ where: { id }, data: { applied: { ...applied } } });
    const values = { added: created.length, removed: removed.length };
    await writeEntry(ctx, { action: "plan.applied", subject: "plan", subjectId: id, values });
    return getPlan(ctx, id);
  });
}

/**
 * Drops a proposal; one that was put on the board is taken back: its drafts go, what it replaced comes again. What was
 * published of it stays. Admins only. Throws NotFound, Conflict `plan-not-open`.
 */
export async function discardPlan(outer: Ctx, id: string): Promise<Plan> {
  requireRole(outer.actor, ["admin"]);
  return inTransaction(outer, async (ctx) => {
    const { state } = await getPlan(ctx, id);
    const { count } = await ctx.db.planJob.updateMany({
      where: { id, state: { in: ["done", "applied"] } },
      data: { state: "discarded" },
    });
    if (count === 0) throw new Conflict("plan-not-open");
    if (state === "applied") await takeBack(ctx, id);
    await writeEntry(ctx, { action: "plan.discarded", subject: "plan", subjectId: id });
    return getPlan(ctx, id);
  });
}

async function takeBack(ctx: Ctx, id: string): Promise<void> {
  const { applied } = await ctx.db.planJob.findUniqueOrThrow({ where: { id } });
  const { created, removed } = applied as unknown as Applied;
  const drafts = await ctx.db.shift.findMany({
    where: { id: { in: created }, state: "draft", deletedAt: null },
    select: { id: true },
  });
  const changes: ShiftDeed[] = [
    ...drafts.map((draft): ShiftDeed => ({ do: "remove", id: draft.id })),
    ...removed.map(
      (was): ShiftDeed =>
        was.repeats ? { do: "restore-day", id: was.id, on: was.on } : { do: "revive", id: was.id },
    ),
  ];
  if (changes.length > 0) await changeShifts(ctx, { changes });
}

function removal({ id, on, repeats }: Applied["removed"][number]): ShiftDeed {
  if (!repeats) return { do: "remove", id };
  const change = { startLocal: null, endLocal: null, segments: null, agentId: null };
  return { do: "change-day", id, on, change };
}

function creation({ agentId, zone, startLocal, endLocal, segments }: PlanShift): ShiftDeed {
  const wish = { agentId, zone, startLocal, endLocal, segments, state: "draft" };
  return { do: "create", shift: createShiftSchema.parse(wish) };
}
