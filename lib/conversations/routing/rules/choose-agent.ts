import {
  type Bar,
  barOf,
  type Candidate,
  type Matter,
  nearestBar,
  type ShareRules,
} from "@/lib/coverage/rules/assignment";
import type { Because } from "../../row-schemas";

export interface HeatedCandidate extends Candidate {
  displayName: string;
  heat: number;
  heatLimit: number;
  /** Has nothing more to do with this person, for good. */
  isTakenOff: boolean;
}

export interface Wanted {
  matter: Matter;
  /** The heat it would add. */
  heat: number;
  /** Who answered this person last; null where that doesn't count. */
  lastAgentId: string | null;
}

export type Choice<C> = { agent: C; because: Because[] } | { agent: null; bar: Bar };

/**
 * Who is given it: whoever answered this person last if they may be given it, else, of those who may, who has the least
 * of their heat, then whose turn it is. Heat counts, not the number of conversations; whoever has none takes one of any
 * heat. Says why, or what stands between the nearest and it.
 */
export function chooseAgent<C extends HeatedCandidate>(
  candidates: readonly C[],
  wanted: Wanted,
  rules: ShareRules,
): Choice<C> {
  const able = candidates
    .filter(({ isTakenOff }) => !isTakenOff)
    .map((of) => ({ of, as: byHeat(of, wanted.heat) }));
  const free = able.filter(({ as }) => barOf(as, wanted.matter, rules) === null).map(({ of }) => of);
  const last = free.find(({ agentId }) => agentId === wanted.lastAgentId);
  const [first] = free.toSorted(
    (a, b) =>
      a.heat / a.heatLimit - b.heat / b.heatLimit ||
      (a.lastGivenMs ?? 0) - (b.lastGivenMs ?? 0) ||
      (a.agentId < b.agentId ? -1 : 1),
  );
  const agent = last ?? first;
  if (!agent)
    return {
      agent: null,
      bar: nearestBar(
        able.map(({ as }) => as),
        wanted.matter,
        rules,
      ),
    };
  return { agent, because: becauseOf(agent, wanted, last !== undefined) };
}

/** Full by heat instead of by number. */
function byHeat(candidate: HeatedCandidate, heat: number): Candidate {
  const isFull = candidate.heat > 0 && candidate.heat + heat > candidate.heatLimit;
  return { ...candidate, open: isFull ? 1 : 0, capacity: 1 };
}

function becauseOf(agent: HeatedCandidate, { matter, heat }: Wanted, isLast: boolean): Because[] {
  const because: Because[] = [];
  if (matter.language) because.push({ code: "speaks", values: { language: matter.language } });
  if (isLast) because.push({ code: "last-answered", values: {} });
  for (const skill of matter.skills) because.push({ code: "has-skill", values: { skill } });
  because.push({ code: "heat", values: { heat: agent.heat + heat, limit: agent.heatLimit } });
  return because;
}
