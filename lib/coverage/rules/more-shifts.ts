import type { Level } from "./levels";

const PERSON = 1000;

/**
 * How many more shifts of so many slots at least bring every slot to the people it needs: the least there are, as each
 * begins at the first slot that still lacks somebody. Slots begin at `startMs` and are `slotMs` long.
 */
export function moreShifts(
  needed: readonly number[],
  levels: readonly Level[],
  { startMs, slotMs, slotsOfShift }: { startMs: number; slotMs: number; slotsOfShift: number },
): number {
  const planned = peoplePerSlot(levels, needed.length, startMs, slotMs);
  const begun = new Array<number>(needed.length).fill(0);
  let [added, shifts] = [0, 0];
  for (const [slot, people] of needed.entries()) {
    added -= begun[slot - slotsOfShift] ?? 0;
    const lacking = Math.max(0, people - (planned[slot] ?? 0) - added);
    begun[slot] = lacking;
    added += lacking;
    shifts += lacking;
  }
  return shifts;
}

/** The least whole people planned at any moment of each slot. */
export function peoplePerSlot(
  levels: readonly Level[],
  slots: number,
  startMs: number,
  slotMs: number,
): number[] {
  const least = new Array<number>(slots).fill(Number.POSITIVE_INFINITY);
  for (const level of levels) {
    const last = Math.min(slots, Math.ceil((level.endMs - startMs) / slotMs));
    for (let slot = Math.max(0, Math.floor((level.startMs - startMs) / slotMs)); slot < last; slot += 1)
      least[slot] = Math.min(least[slot] ?? 0, level.weight);
  }
  return least.map((weight) =>
    weight === Number.POSITIVE_INFINITY ? 0 : Math.floor(weight / PERSON + 1e-9),
  );
}
