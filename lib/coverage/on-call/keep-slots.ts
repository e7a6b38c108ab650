import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Invalid, NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { Slot, SlotWish } from "../on-call-schemas";
import { slotFault } from "../rules/on-call-times";
import { recurrenceFault } from "../rules/recurrence";
import { wallMsOf } from "../rules/wall-time";
import { requireChain } from "./keep-chains";
import { readFaults } from "./read-reach";
import { readSlots, type SlotRow } from "./read-slots";

/** The slots that stand, by chain and place, each with why its agent can't be paged. Leads and admins. */
export async function listSlots(ctx: Ctx): Promise<Slot[]> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const rows = await readSlots(ctx, sql`s."endedAt" IS NULL AND c."retiredAt" IS NULL AND a."isActive"`);
  return toldSlots(ctx, rows);
}

/**
 * Puts somebody on call, by their own zone unless another is named. Admins only. Throws NotFound for the chain, Refused
 * `agent-unknown`, `agent-without-zone`, Invalid `slot-empty`, `slot-ends-first`, `slot-too-long`, `local-time`,
 * `recurrence`, `recurrence-start`.
 */
export async function createSlot(outer: Ctx, wish: SlotWish): Promise<Slot> {
  const { agentId: createdById } = requireRole(outer.actor, ["admin"]);
  return inTransaction(outer, async (ctx) => {
    await requireChain(ctx, wish.chainId);
    const agent = await ctx.db.agent.findUnique({ where: { id: wish.agentId } });
    if (!agent?.isActive) throw new Refused("agent-unknown");
    const zone = wish.zone ?? agent.zone;
    if (zone === "") throw new Refused("agent-without-zone");
    requireSlotTimes({ ...wish, zone });
    const now = ctx.now();
    const id = uuidv7(now, ctx.random);
    await ctx.db.onCallSlot.create({ data: { ...wish, id, zone, createdById, createdAt: now } });
    const { agentId, chainId, place, startLocal, endLocal, recurrence } = wish;
    await writeEntry(ctx, {
      action: "slot.created",
      subject: "slot",
      subjectId: id,
      values: { agentId, chainId, place, zone, startLocal, endLocal, recurrence },
    });
    const [slot] = await toldSlots(ctx, await readSlots(ctx, sql`s.id = ${id}::uuid`));
    if (!slot) throw new NotFound("not-found");
    return slot;
  });
}

/** Ends a slot from now on; what is over of it stays. Admins only. Throws NotFound. */
export async function endSlot(outer: Ctx, id: string): Promise<void> {
  requireRole(outer.actor, ["admin"]);
  await inTransaction(outer, async (ctx) => {
    const { count } = await ctx.db.onCallSlot.updateMany({
      where: { id, endedAt: null },
      data: { endedAt: ctx.now() },
    });
    if (count === 0) throw new NotFound("not-found");
    await writeEntry(ctx, { action: "slot.ended", subject: "slot", subjectId: id });
  });
}

function requireSlotTimes(slot: {
  zone: string;
  startLocal: string;
  endLocal: string;
  recurrence: string | null;
}): void {
  const fault = slotFault(slot);
  if (fault) throw new Invalid(fault, { startLocal: slot.startLocal, endLocal: slot.endLocal });
  const wrong = recurrenceFault({ ...slot, startWallMs: wallMsOf(slot.startLocal) ?? 0 });
  if (wrong) throw new Invalid(wrong, { recurrence: slot.recurrence, startLocal: slot.startLocal });
}

async function toldSlots(ctx: Ctx, rows: readonly SlotRow[]): Promise<Slot[]> {
  const faults = await readFaults(ctx, [...new Set(rows.map(({ agentId }) => agentId))]);
  return rows.map(({ agentId, displayName, createdAt: _created, endedAt: _ended, ...row }) => ({
    ...row,
    agent: { id: agentId, displayName },
    fault: faults.get(agentId) ?? null,
  }));
}
