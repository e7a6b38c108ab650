import type { ChannelDeps, ChannelHealth } from "../../channel-deps";
import type { Answer } from "./failure";
import { accountTrouble } from "./trouble";

type Part = "stream" | "calls";

export interface HealthBoard {
  set(accountId: string, part: Part, health: ChannelHealth): Promise<void>;
  /** Draws from an answer what concerns the account as a whole, and from a good one that it is well. */
  heard(accountId: string, answer: Answer): Promise<void>;
}

const gravity = { live: 0, late: 1, down: 2, reconnect: 3 } as const;
const well: ChannelHealth = { state: "live", code: "live" };

/** One light per account out of what its stream and its calls meet: the gravest counts, and only a change is told. */
export function createHealthBoard({ report }: ChannelDeps): HealthBoard {
  const boards = new Map<string, { parts: Map<Part, ChannelHealth>; told: string }>();

  async function set(accountId: string, part: Part, health: ChannelHealth): Promise<void> {
    const board = boards.get(accountId) ?? { parts: new Map<Part, ChannelHealth>(), told: "" };
    boards.set(accountId, board);
    board.parts.set(part, health);
    const gravest = [...board.parts.values()].reduce(
      (a, b) => (gravity[b.state] > gravity[a.state] ? b : a),
      well,
    );
    const told = JSON.stringify(gravest);
    if (told === board.told) return;
    board.told = told;
    await report(accountId, gravest);
  }

  return {
    set,
    async heard(accountId, answer) {
      if (answer.ok) return set(accountId, "calls", well);
      const trouble = accountTrouble(answer.failure);
      if (trouble) await set(accountId, "calls", trouble);
    },
  };
}
