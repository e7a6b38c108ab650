import type { ReachFault } from "./page-routes";

export interface OnCallSpan {
  agentId: string;
  place: number;
  startMs: number;
  endMs: number;
}

export type OnCallGap =
  | { startMs: number; endMs: number; code: "nobody-on-call" }
  | { startMs: number; endMs: number; code: "on-call-unreachable"; agentId: string; fault: ReachFault };

/**
 * Where a chain leaves a range open, to the millisecond: stretches in which nobody is on call, and times on call of
 * people whom no route reaches. What is not yet laid out at all counts as nobody.
 */
export function onCallGaps(
  spans: readonly OnCallSpan[],
  faults: ReadonlyMap<string, ReachFault>,
  fromMs: number,
  toMs: number,
): OnCallGap[] {
  const gaps: OnCallGap[] = [];
  let coveredUntil = fromMs;
  for (const { startMs, endMs } of [...spans].sort((a, b) => a.startMs - b.startMs)) {
    if (startMs > coveredUntil && coveredUntil < toMs)
      gaps.push({ startMs: coveredUntil, endMs: Math.min(startMs, toMs), code: "nobody-on-call" });
    coveredUntil = Math.max(coveredUntil, endMs);
  }
  if (coveredUntil < toMs) gaps.push({ startMs: coveredUntil, endMs: toMs, code: "nobody-on-call" });
  for (const { agentId, startMs, endMs } of spans) {
    const fault = faults.get(agentId);
    const [from, to] = [Math.max(startMs, fromMs), Math.min(endMs, toMs)];
    if (fault && to > from)
      gaps.push({ startMs: from, endMs: to, code: "on-call-unreachable", agentId, fault });
  }
  return gaps.sort((a, b) => a.startMs - b.startMs);
}
