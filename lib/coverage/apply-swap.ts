import { requireAgentActor } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { changeOccurrence } from "./change-occurrence";
import { requireDay } from "./offer-swap";
import { readShift } from "./read-shifts";
import { holdAgents } from "./require-shift";
import type { Warning } from "./schemas";
import type { Swap } from "./swap-schemas";
import { updateShift } from "./update-shift";

/**
 * Gives the days of a swap to those who take them, in the transaction it is called in; rules warn of both. Throws NotFound
 * when one of the days was changed since, Conflict `shift-overlaps`, Refused `swap-over`, `work-rule`.
 */
export async function applySwap(outer: Ctx, swap: Swap, takerId: string): Promise<Warning[]> {
  const actor = requireAgentActor(outer.actor);
  // What both agreed on is carried out on the desk's behalf; the audit names who set it off.
  const ctx: Ctx = { ...outer, actor: { ...actor, role: "admin" } };
  const days = [
    { ...swap.day, fromId: swap.from.agentId, toId: takerId },
    ...(swap.inReturn ? [{ ...swap.inReturn, fromId: takerId, toId: swap.from.agentId }] : []),
  ];
  await holdAgents(ctx, [swap.from.agentId, takerId]);
  for (const day of days) {
    await requireDay(ctx, day, day.fromId);
    // Both leave before either arrives: two that overlap can be exchanged.
    await ctx.db
      .$executeRaw`DELETE FROM "RosterEntry" WHERE "shiftId" = ${day.shiftId}::uuid AND "heldOn" = ${day.on}::date`;
  }
  const warnings: Warning[] = [];
  for (const day of days) warnings.push(...(await giveDay(ctx, day)));
  return warnings;
}

async function giveDay(ctx: Ctx, { shiftId, on, toId }: { shiftId: string; on: string; toId: string }) {
  const shift = await readShift(ctx, shiftId);
  const force = { reason: "swap" };
  if (shift.recurrence === null) return (await updateShift(ctx, shiftId, { agentId: toId, force })).warnings;
  const changed = shift.exceptions.find((each) => each.on === on);
  const isMoved = changed?.startLocal && changed.endLocal;
  const times = isMoved
    ? { startLocal: changed.startLocal, endLocal: changed.endLocal, segments: changed.segments }
    : { ...timesOn(shift, on), segments: null };
  return (await changeOccurrence(ctx, shiftId, on, { ...times, agentId: toId, force })).warnings;
}

/** A day's own times: those of the shift, so many days later. */
function timesOn({ startLocal, endLocal }: { startLocal: string; endLocal: string }, on: string) {
  const later = Date.parse(`${on}T00:00:00Z`) - Date.parse(`${startLocal.slice(0, 10)}T00:00:00Z`);
  const moved = (local: string) => new Date(Date.parse(`${local}:00Z`) + later).toISOString().slice(0, 16);
  return { startLocal: moved(startLocal), endLocal: moved(endLocal) };
}
