import { MINUTE } from "@/lib/base/time";
import type { AlarmKind } from "../alarm-schemas";

/** What an alarm looks at, at one instant: seconds, and what else decides. */
export interface Measure {
  at: Date;
  /** The account it is about, or empty: all the alarm looks at. */
  subject: string;
  /** Null where there is nothing to measure. */
  seconds: number | null;
  /** Of a percentile: of how many; of a silent channel: what came nevertheless. */
  n: number;
  /** Of a silent channel: what usually comes in that time. */
  usual: number | null;
  /** A message of ours to ourselves has not come back for so long. */
  isCanaryMissing: boolean;
}

/** Where an alarm looks. */
export interface Measured {
  kind: AlarmKind;
  accountId: string | null;
  channel: string | null;
  teamId: string | null;
  thresholdSeconds: number;
}

export interface AlarmRule {
  kind: AlarmKind;
  thresholdSeconds: number;
  usual: number | null;
  quietMinutes: number;
}

export interface Rung {
  subject: string;
  openedAt: Date;
  /** Null: still holds at the last instant looked at. */
  endedAt: Date | null;
}

/** Fewer answers than this in an hour say nothing by their percentile. */
export const LEAST_ANSWERS = 5;

/**
 * Whether an alarm's condition holds. A percentile wants five answers; a channel is silent when nothing came where enough
 * usually does, or when a message to ourselves is missing; the others hold above their threshold, not at it.
 */
export function holds(rule: AlarmRule, { seconds, n, usual, isCanaryMissing }: Measure): boolean {
  switch (rule.kind) {
    case "p90-over":
      return n >= LEAST_ANSWERS && seconds !== null && seconds > rule.thresholdSeconds;
    case "oldest-waiting":
    case "ingest-delay":
      return seconds !== null && seconds > rule.thresholdSeconds;
    case "silent-channel":
      return isCanaryMissing || (n === 0 && rule.usual !== null && (usual ?? 0) >= rule.usual);
  }
}

/**
 * How often an alarm rings over measures in the order of time: once while it holds, and after it ended not again before
 * its quiet time, counted from the ring, is over.
 */
export function ringsIn(rule: AlarmRule, measures: readonly Measure[]): Rung[] {
  const rings: Rung[] = [];
  const last = new Map<string, Rung>();
  for (const measure of measures) {
    const { subject, at } = measure;
    const before = last.get(subject);
    const isOpen = before !== undefined && before.endedAt === null;
    if (!holds(rule, measure)) {
      if (isOpen) before.endedAt = at;
      continue;
    }
    if (isOpen || (before && at.getTime() - before.openedAt.getTime() < rule.quietMinutes * MINUTE)) continue;
    const ring: Rung = { subject, openedAt: at, endedAt: null };
    last.set(subject, ring);
    rings.push(ring);
  }
  return rings;
}

export interface Wait {
  startedAt: Date;
  endedAt: Date | null;
}

/** How long the one who waited longest had waited at each instant, in seconds; null when nobody did. Both in order of time. */
export function longestWaits(waits: readonly Wait[], instants: readonly Date[]): (number | null)[] {
  let first = 0;
  return instants.map((at) => {
    for (let next = waits[first]; next; next = waits[++first]) {
      if (next.startedAt > at) return null;
      if (next.endedAt === null || next.endedAt > at)
        return Math.floor((at.getTime() - next.startedAt.getTime()) / 1000);
    }
    return null;
  });
}

/** The number of the quiet time a ring is in: it is told once in each, as long as it burns and nobody has seen it. */
export function quietPeriod(openedAt: Date, now: Date, quietMinutes: number): number {
  return Math.max(0, Math.floor((now.getTime() - openedAt.getTime()) / (quietMinutes * MINUTE)));
}
