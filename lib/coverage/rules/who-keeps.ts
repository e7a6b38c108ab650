import { type Stretch, without } from "./time-off";

/** What is known of when somebody works: published shifts of the weeks around now, and approved time off. */
export interface Working {
  agentId: string;
  isActive: boolean;
  shifts: readonly Stretch[];
  timeOff: readonly Stretch[];
}

/** When they are back: now for those who are here, null for nobody knows when. */
export function backAt({ shifts, timeOff }: Working, nowMs: number): number | null {
  if (shifts.length === 0) return isOff(timeOff, nowMs) ? null : nowMs;
  const worked = shifts.flatMap((shift) => without(shift, timeOff)).filter(({ endMs }) => endMs > nowMs);
  const first = Math.min(...worked.map(({ startMs }) => startMs));
  return worked.length === 0 ? null : Math.max(nowMs, first);
}

/** Away until later than a shift from now: what wakes does not wait for them. Who stands in no roster is off only on time off. */
export function isOffLong(working: Working, nowMs: number, offMs: number): boolean {
  if (!working.isActive) return true;
  if (working.shifts.length === 0) {
    const last = working.timeOff.find(({ startMs, endMs }) => startMs <= nowMs && endMs > nowMs);
    return last !== undefined && last.endMs - nowMs > offMs;
  }
  const back = backAt(working, nowMs);
  return back === null || back - nowMs > offMs;
}

/** Whether an owner keeps what wakes now, or else who gets it: the deputy, unless off as well; null is the queue. */
export function whoKeeps(
  owner: Working,
  deputy: Working | null,
  { nowMs, offMs }: { nowMs: number; offMs: number },
): { keeps: true } | { keeps: false; toId: string | null } {
  if (!isOffLong(owner, nowMs, offMs)) return { keeps: true };
  const stands = deputy !== null && !isOffLong(deputy, nowMs, offMs);
  return { keeps: false, toId: stands ? deputy.agentId : null };
}

function isOff(timeOff: readonly Stretch[], nowMs: number): boolean {
  return timeOff.some(({ startMs, endMs }) => startMs <= nowMs && endMs > nowMs);
}
