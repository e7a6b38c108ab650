/** A published shift of somebody, in milliseconds. */
export interface WatchShift {
  agentId: string;
  startMs: number;
  endMs: number;
  teamIds: readonly string[];
  skills: readonly string[];
}

export interface Leaver {
  agentId: string;
  teamIds: readonly string[];
  /** What their shift asks for. */
  skills: readonly string[];
}

/** Somebody who starts later than this comes too late to hand a watch over to. */
const FURTHEST_MS = 16 * 3_600_000;

/**
 * Who has the watch after somebody who leaves at this instant: of their teams (of anybody's, who is in none), best with
 * the skills of the shift that ends; of those whose shift runs on, the one who came last, else whoever starts next. Null
 * when nobody comes within 16 hours.
 */
export function nextOnShift(leaver: Leaver, endMs: number, shifts: readonly WatchShift[]): WatchShift | null {
  const candidates = shifts
    .filter(({ agentId, startMs, endMs: until, teamIds }) => {
      const isPeer = leaver.teamIds.length === 0 || teamIds.some((id) => leaver.teamIds.includes(id));
      return agentId !== leaver.agentId && isPeer && until > endMs && startMs <= endMs + FURTHEST_MS;
    })
    .map((shift) => ({
      shift,
      lacks: leaver.skills.filter((skill) => !shift.skills.includes(skill)).length,
      waitMs: Math.max(0, shift.startMs - endMs),
    }));
  candidates.sort(
    (a, b) =>
      a.lacks - b.lacks ||
      a.waitMs - b.waitMs ||
      b.shift.startMs - a.shift.startMs ||
      b.shift.endMs - a.shift.endMs ||
      a.shift.agentId.localeCompare(b.shift.agentId),
  );
  return candidates[0]?.shift ?? null;
}
