import type { GridDay } from "./grid-days";
import type { StripCell } from "./strip-cell";

export interface Spell {
  state: StripCell["state"];
  startMs: number;
  endMs: number;
}

const QUARTER = 900_000;
const FINE = new Set<StripCell["state"]>(["covered", "over"]);

/** What is not covered of a day, stretch by stretch in its order. */
export function spellsOf({ cells }: GridDay): Spell[] {
  const spells: Spell[] = [];
  for (const { startMs, state } of cells) {
    if (FINE.has(state)) continue;
    const last = spells.at(-1);
    if (last && last.endMs === startMs && last.state === state) last.endMs += QUARTER;
    else spells.push({ state, startMs, endMs: startMs + QUARTER });
  }
  return spells;
}
