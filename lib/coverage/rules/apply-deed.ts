import { Conflict, Invalid, NotFound } from "@/lib/base/errors";
import type { ShiftDeed } from "../board-schemas";
import type { ChangeOccurrence, Shift } from "../schemas";
import { startsOf } from "./recurrence";
import { wallMsOf } from "./wall-time";

export interface ApplyingDeed {
  id: string;
  /** The zone of the agent it is laid out for. */
  zone: string;
  now: string;
}

/**
 * A shift after one change of it; null once it is removed. Throws Conflict `shift-changed`, NotFound for a day it does
 * not have, Invalid `occurrence-times`.
 */
export function applyDeed(
  before: Shift | null,
  deed: ShiftDeed,
  { id, zone, now }: ApplyingDeed,
): Shift | null {
  if (deed.do === "create") {
    const { force: _force, ...wish } = deed.shift;
    return {
      ...wish,
      id,
      zone: wish.zone ?? zone,
      exceptions: [],
      changeNumber: 0,
      createdAt: now,
      changedAt: now,
    };
  }
  if (!before) throw new NotFound("not-found");
  switch (deed.do) {
    case "revive":
      return before;
    case "remove":
      requireNumber(before, deed.changeNumber);
      return null;
    case "change": {
      const { force: _force, changeNumber, ...change } = deed.change;
      requireNumber(before, changeNumber);
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      return { ...before, ...given };
    }
    case "change-day": {
      const { force: _force, changeNumber, ...change } = deed.change;
      requireNumber(before, changeNumber);
      requireDay(before, deed.on);
      requireOwnTimes(change);
      return { ...before, exceptions: [...others(before, deed.on), { on: deed.on, ...change }] };
    }
    case "restore-day":
      requireNumber(before, deed.changeNumber);
      if (!before.exceptions.some(({ on }) => on === deed.on)) throw new NotFound("not-found");
      return { ...before, exceptions: others(before, deed.on) };
  }
}

function others({ exceptions }: Shift, on: string) {
  return exceptions.filter((each) => each.on !== on);
}

function requireNumber(shift: Shift, changeNumber: number | undefined): void {
  if (changeNumber !== undefined && changeNumber !== shift.changeNumber)
    throw new Conflict("shift-changed", { changeNumber: shift.changeNumber }, { shift });
}

function requireDay(shift: Shift, on: string): void {
  const startWallMs = wallMsOf(shift.startLocal) ?? 0;
  if (shift.recurrence === null || startsOf({ ...shift, startWallMs }, on, on).length === 0)
    throw new NotFound("not-found");
}

function requireOwnTimes({ startLocal, endLocal, segments, agentId }: Omit<ChangeOccurrence, "force">): void {
  if (startLocal !== null && endLocal !== null) return;
  if (startLocal !== endLocal || segments !== null || agentId !== null) throw new Invalid("occurrence-times");
}
