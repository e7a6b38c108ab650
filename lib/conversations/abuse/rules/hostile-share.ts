/** One inbound interaction in a conversation that an agent had when it came. */
export interface Borne {
  agentId: string;
  atMs: number;
  isHostile: boolean;
}

export interface Worked {
  agentId: string;
  startMs: number;
  endMs: number;
}

export interface Share {
  inbound: number;
  hostile: number;
  /** 0 to 1. */
  share: number;
}

/** How much of what somebody bore was hostile: of each agent, and of each of these shifts, the end not counted in. */
export function hostileShares(
  borne: readonly Borne[],
  shifts: readonly Worked[],
): { agents: ({ agentId: string } & Share)[]; shifts: (Worked & Share)[] } {
  const agents = [...new Set(borne.map(({ agentId }) => agentId))].map((agentId) => ({
    agentId,
    ...shareOf(borne.filter((each) => each.agentId === agentId)),
  }));
  return {
    agents: agents.sort(
      (a, b) => b.hostile - a.hostile || b.share - a.share || (a.agentId < b.agentId ? -1 : 1),
    ),
    shifts: shifts.map((shift) => ({
      ...shift,
      ...shareOf(
        borne.filter(
          ({ agentId, atMs }) => agentId === shift.agentId && shift.startMs <= atMs && atMs < shift.endMs,
        ),
      ),
    })),
  };
}

function shareOf(borne: readonly Borne[]): Share {
  const hostile = borne.filter(({ isHostile }) => isHostile).length;
  return { inbound: borne.length, hostile, share: borne.length === 0 ? 0 : hostile / borne.length };
}
