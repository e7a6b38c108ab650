import { MINUTE } from "@/lib/base/time";
import type { AgentState } from "./agent-state";
import { answersUntil, type Watch, watchAt } from "./on-shift";
import type { Stretch } from "./time-off";

/** What a conversation asks of whom it is given to. */
export interface Matter {
  kind: "public" | "private" | "mail" | "phone";
  teamId: string | null;
  /** "pl"; null when nobody could tell. */
  language: string | null;
  skills: readonly string[];
}

export interface Candidate {
  agentId: string;
  teamIds: readonly string[];
  languages: readonly string[];
  skills: readonly string[];
  watches: readonly Watch[];
  timeOff: readonly Stretch[];
  state: AgentState;
  /** With the desk open in front of them. */
  isPresent: boolean;
  /** Of a person in the cover; 0 only drafts. */
  coverFactor: number;
  capacity: number;
  open: number;
  lastGivenMs: number | null;
}

export interface ShareRules {
  nowMs: number;
  /** Nothing is given out in the last minutes before a break or the end of a shift. */
  quietMinutes: number;
  /** Whether anybody's shifts are published at all; a desk that plans none gives to who is here. */
  plansShifts: boolean;
}

/** Why somebody is not given a conversation, from the farthest to the nearest. */
export const BARS = [
  "team",
  "off-shift",
  "other-work",
  "not-here",
  "drafts-only",
  "language",
  "skill",
  "ending",
  "full",
] as const;
export type Bar = (typeof BARS)[number];

/** What stands between somebody and a conversation; null when they may be given it. */
export function barOf(candidate: Candidate, matter: Matter, rules: ShareRules): Bar | null {
  const { nowMs, quietMinutes, plansShifts } = rules;
  const { watches, timeOff } = candidate;
  if (matter.teamId !== null && !candidate.teamIds.includes(matter.teamId)) return "team";
  const until = answersUntil(watches, timeOff, matter.kind, nowMs);
  if (plansShifts && !watchAt(watches, timeOff, nowMs)) return "off-shift";
  if (plansShifts && until <= nowMs) return "other-work";
  if (candidate.state !== "here" || !candidate.isPresent) return "not-here";
  if (candidate.coverFactor === 0) return "drafts-only";
  if (!speaks(candidate, matter.language)) return "language";
  if (matter.skills.some((skill) => !candidate.skills.includes(skill))) return "skill";
  if (plansShifts && until - nowMs <= quietMinutes * MINUTE) return "ending";
  return candidate.open >= candidate.capacity ? "full" : null;
}

/** Whose turn it is: who was given one longest ago, then who has fewest open. Null when nobody may be given it. */
export function nextInTurn<C extends Candidate>(
  candidates: readonly C[],
  matter: Matter,
  rules: ShareRules,
): C | null {
  return (
    candidates
      .filter((candidate) => barOf(candidate, matter, rules) === null)
      .sort((a, b) => turnOf(a) - turnOf(b) || a.open - b.open || (a.agentId < b.agentId ? -1 : 1))[0] ?? null
  );
}

/** The bar that the nearest one meets: what to change so that somebody could be given it. */
export function nearestBar(candidates: readonly Candidate[], matter: Matter, rules: ShareRules): Bar {
  const met = candidates.map((candidate) => BARS.indexOf(barOf(candidate, matter, rules) ?? "full"));
  return BARS[Math.max(0, ...met)] ?? "team";
}

/** By its language without region: who speaks "pt" is given "pt-BR". */
function speaks({ languages }: Candidate, language: string | null): boolean {
  if (language === null) return true;
  const [base = language] = language.split("-");
  return languages.includes(language) || languages.includes(base);
}

function turnOf({ lastGivenMs }: Candidate): number {
  return lastGivenMs ?? Number.NEGATIVE_INFINITY;
}
