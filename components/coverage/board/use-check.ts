"use client";

import { useCallback, useMemo } from "react";
import type { Board, BoardAgent, BoardEntry } from "@/lib/coverage/board-schemas";
import { checkMove, type Finding, type MoveFacts, nearestFit } from "@/lib/coverage/rules/check-move";
import { keyOf, type Target } from "./board-model";

/** The rules, over what the board knows: what would be wrong there, and where it would fit. */
export function useCheck(board: Board, agents: ReadonlyMap<string, BoardAgent>, nowMs: number) {
  const { entries, skills } = board;
  const knownSkills = useMemo(
    () => [...skills, ...board.agents.flatMap(({ languages }) => languages)],
    [skills, board.agents],
  );
  return useCallback(
    (entry: BoardEntry, target: Target): { findings: readonly Finding[]; fitMs: () => number | null } => {
      const agent = agents.get(target.agentId);
      if (!agent) return { findings: [], fitMs: () => null };
      const key = keyOf(entry);
      const facts: MoveFacts = {
        agent,
        entries: entries.filter((each) => keyOf(each) !== key),
        zone: entry.zone,
        skills: entry.skills,
        knownSkills,
        isPublished: entry.state === "published",
        nowMs,
      };
      return { findings: checkMove(facts, target), fitMs: () => nearestFit(facts, target) };
    },
    [agents, entries, knownSkills, nowMs],
  );
}
