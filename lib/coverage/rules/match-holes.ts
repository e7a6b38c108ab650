import type { Gap } from "./cover-gaps";
import type { Stretch } from "./time-off";

export interface FoundHole extends Gap {
  /** What is missing: "people", "language:pl" or somebody of a chain on call. */
  subject: string;
}
export interface KnownHole extends Stretch {
  id: string;
  subject: string;
  code: string;
  /** When it was told; null: never. */
  toldAt: Date | null;
}
export interface MatchedHoles {
  /** Seen for the first time. One that was part of another until a piece of that was filled was told with it. */
  fresh: { hole: FoundHole; toldAt: Date | null }[];
  kept: { id: string; hole: FoundHole }[];
  filled: string[];
}

const HARDNESS = ["short", "thin", "nobody"];

/** The stretches within planned time that are not covered; what goes on from one planned week to the next is one. */
export function plannedHoles(gaps: readonly Gap[], planned: readonly Stretch[]): FoundHole[] {
  const holes: FoundHole[] = [];
  const pieces = gaps
    .flatMap((gap) => planned.flatMap((week) => cut(gap, week)))
    .sort((a, b) => a.startMs - b.startMs);
  for (const piece of pieces) {
    const last = holes.findLast(({ subject, code }) => subject === piece.subject && code === piece.code);
    if (last && last.endMs >= piece.startMs) last.endMs = Math.max(last.endMs, piece.endMs);
    else holes.push(piece);
  }
  return holes;
}

/**
 * Which holes are new, which go on however their edges moved, and which are filled. One that was filled in part goes on;
 * one that got worse, from too few to nobody, is a new one.
 */
export function matchHoles(known: readonly KnownHole[], found: readonly FoundHole[]): MatchedHoles {
  const matched: MatchedHoles = { fresh: [], kept: [], filled: [] };
  const taken = new Set<string>();
  for (const hole of found) {
    const touching = known.filter(
      (each) => each.subject === hole.subject && meet(each, hole) && isAsHard(each, hole),
    );
    const same = touching.find(({ id }) => !taken.has(id));
    if (same) {
      taken.add(same.id);
      matched.kept.push({ id: same.id, hole });
    } else matched.fresh.push({ hole, toldAt: touching[0]?.toldAt ?? null });
  }
  matched.filled = known.flatMap(({ id }) => (taken.has(id) ? [] : [id]));
  return matched;
}

function isAsHard(known: { code: string }, found: { code: string }): boolean {
  return HARDNESS.indexOf(known.code) >= HARDNESS.indexOf(found.code);
}

function cut(gap: Gap, { startMs, endMs }: Stretch): FoundHole[] {
  const [from, until] = [Math.max(gap.startMs, startMs), Math.min(gap.endMs, endMs)];
  if (from >= until) return [];
  return [{ ...gap, startMs: from, endMs: until, subject: subjectOf(gap) }];
}

function subjectOf({ code, values }: Gap): string {
  switch (code) {
    case "nobody":
    case "thin":
    case "short":
      return "people";
    case "nobody-speaks":
      return `language:${values.language}`;
    case "nobody-on-call":
    case "on-call-unreachable":
      return `on-call:${values.chain}:${values.agent ?? ""}`;
    case "no-handover":
      return "handover";
  }
}

function meet(a: Stretch, b: Stretch): boolean {
  return a.startMs < b.endMs && a.endMs > b.startMs;
}
