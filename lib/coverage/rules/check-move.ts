import { DAY, HOUR, MINUTE } from "@/lib/base/time";
import type { BoardAgent, BoardEntry } from "../board-schemas";
import { noGoSpans } from "./no-go-spans";
import { type ShiftWarning, shiftWarnings } from "./shift-warnings";
import type { Span } from "./shift-words";

export interface Placed {
  startMs: number;
  endMs: number;
}
export type Finding =
  | ShiftWarning
  | { rule: "double-booking"; values: { startAt: string; endAt: string }; mode?: "forbids" }
  | { rule: "too-short" | "too-long"; values: Record<string, never>; mode?: "forbids" };

/** All the board knows that a rule asks about. */
export interface MoveFacts {
  agent: BoardAgent;
  /** The moved one is left out of them. */
  entries: readonly BoardEntry[];
  zone: string;
  skills: readonly string[];
  knownSkills: readonly string[];
  isPublished: boolean;
  nowMs: number;
}

const NEAR_MS = 12 * DAY;
const LONGEST_MS = 24 * HOUR;
const TRIED_MS = 30 * MINUTE;
const FARTHEST_MS = 20 * HOUR;

/** What would be wrong with a shift of this agent at these times, as the server will say it too. */
export function checkMove(facts: MoveFacts, { startMs, endMs }: Placed): Finding[] {
  if (endMs - startMs > LONGEST_MS) return [{ rule: "too-long", values: {}, mode: "forbids" }];
  if (endMs <= startMs) return [{ rule: "too-short", values: {}, mode: "forbids" }];
  const near = facts.entries.filter(
    (each) => each.endMs > startMs - NEAR_MS && each.startMs < endMs + NEAR_MS,
  );
  const own = near.filter(({ agentId }) => agentId === facts.agent.id);
  const taken = own.find((each) => each.startMs < endMs && each.endMs > startMs);
  if (taken) {
    const values = { startAt: iso(taken.startMs), endAt: iso(taken.endMs) };
    return [{ rule: "double-booking", values, mode: "forbids" }];
  }
  const { agent } = facts;
  const asked = [spanOf({ startMs, endMs })];
  return shiftWarnings({
    zone: facts.zone,
    now: new Date(facts.nowMs),
    isPublished: facts.isPublished,
    asked,
    others: own.map(spanOf),
    weeklyMinutes: agent.weeklyMinutes,
    skills: facts.skills,
    heldSkills: [...agent.skills, ...agent.languages],
    knownSkills: facts.knownSkills,
    timeOff: agent.timeOff
      .filter(({ state }) => state === "approved")
      .map(({ startAt, endAt }) => ({
        startAt: new Date(startAt),
        endAt: new Date(endAt),
      })),
    noGo: noGoSpans(
      agent.availability.filter(({ kind }) => kind === "no-go"),
      agent.zone,
      asked,
    ),
    colleagues: near.filter(({ agentId }) => agentId !== agent.id).map(spanOf),
    policy: agent.limits,
  });
}

/** The nearest start, by half hours, at which the same length breaks nothing of this; null within twenty hours. */
export function nearestFit(facts: MoveFacts, { startMs, endMs }: Placed): number | null {
  const first = Math.round(startMs / TRIED_MS) * TRIED_MS;
  for (let by = TRIED_MS; by <= FARTHEST_MS; by += TRIED_MS)
    for (const at of [first + by, first - by])
      if (at > facts.nowMs && checkMove(facts, { startMs: at, endMs: at + endMs - startMs }).length === 0)
        return at;
  return null;
}

function spanOf({ startMs, endMs }: Placed): Span {
  return { startAt: new Date(startMs), endAt: new Date(endMs) };
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
