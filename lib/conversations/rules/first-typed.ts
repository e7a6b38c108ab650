/** A sign that an agent was at work in a piece: typed there, or took it. */
export interface WorkSign {
  agentId: string;
  kind: "typed" | "took";
  at: Date;
}

/**
 * Whose joined pieces are: their one agent's, or of several the one who typed first; where none of them typed, who
 * took first. Null where nobody has any.
 */
export function firstTyped(
  assigneeIds: readonly (string | null)[],
  signs: readonly WorkSign[],
): string | null {
  const agents = [...new Set(assigneeIds.filter((id) => id !== null))];
  if (agents.length <= 1) return agents[0] ?? null;
  const rank = { typed: 0, took: 1 };
  const [first] = signs
    .filter(({ agentId }) => agents.includes(agentId))
    .sort((a, b) => rank[a.kind] - rank[b.kind] || a.at.getTime() - b.at.getTime());
  return first?.agentId ?? agents[0] ?? null;
}
