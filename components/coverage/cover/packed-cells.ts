import type { Cover } from "@/lib/coverage/cover-schemas";
import type { StripCell } from "./strip-cell";

const STATES: readonly StripCell["state"][] = ["gap", "thin", "short", "covered", "over"];

interface Packed {
  startMs: number;
  stepMs: number;
  required: number[];
  planned: number[];
  present: (number | null)[];
  predicted: (number | null)[];
  states: string;
}

/** Cells as one short text: eight weeks are five thousand of them, and each is read by the browser once. */
export function packCells({ cells, stepMinutes }: Cover): string {
  const [first] = cells;
  return JSON.stringify({
    startMs: first ? Date.parse(first.startAt) : 0,
    stepMs: stepMinutes * 60_000,
    required: cells.map(({ required }) => required),
    planned: cells.map(({ planned }) => planned),
    present: cells.map(({ present }) => present),
    predicted: cells.map(({ predictedWithin600 }) =>
      predictedWithin600 === null ? null : Math.round(predictedWithin600 * 1000) / 1000,
    ),
    states: cells.map(({ state }) => STATES.indexOf(state)).join(""),
  } satisfies Packed);
}

export function unpackCells(text: string): StripCell[] {
  const { startMs, stepMs, required, planned, present, predicted, states } = JSON.parse(text) as Packed;
  return required.map((people, place) => ({
    startMs: startMs + place * stepMs,
    required: people,
    planned: planned[place] ?? 0,
    present: present[place] ?? null,
    predicted: predicted[place] ?? null,
    state: STATES[Number(states[place])] ?? "gap",
  }));
}
