import type { ChannelDeps, ChannelHealth } from "../../channel-deps";
import type { Answer } from "./failure";
import { accountTrouble } from "./trouble";

export interface Heard {
  method: string;
  scope?: string;
}

export interface HealthBoard {
  /** What the live way in meets. */
  stream(accountId: string, health: ChannelHealth): Promise<void>;
  /** Draws from an answer what concerns the account as a whole, and from a good one that it is well. */
  heard(accountId: string, call: Heard, answer: Answer): Promise<void>;
}

const gravity = { live: 0, late: 1, down: 2, reconnect: 3 } as const;
const well: ChannelHealth = { state: "live", code: "live" };
/** Troubles that stop writing alone: that reading works says nothing about them. */
const ofWriting = new Set(["x-spending-limit", "x-usage-capped", "x-account-locked"]);

/** One light per account out of what its parts meet: the gravest counts, and only a change is told. */
export function createHealthBoard({ report }: ChannelDeps): HealthBoard {
  const boards = new Map<string, { parts: Map<string, ChannelHealth>; told: string }>();

  async function set(accountId: string, changes: Readonly<Record<string, ChannelHealth>>): Promise<void> {
    const board = boards.get(accountId) ?? { parts: new Map<string, ChannelHealth>(), told: "" };
    boards.set(accountId, board);
    for (const [part, health] of Object.entries(changes)) board.parts.set(part, health);
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
    stream: (accountId, health) => set(accountId, { stream: health }),
    async heard(accountId, { method, scope }, answer) {
      const writes = method !== "GET";
      if (answer.ok) {
        const scopes = scope === undefined ? {} : { [`scope ${scope}`]: well };
        return set(accountId, { calls: well, ...scopes, ...(writes ? { writing: well } : {}) });
      }
      const trouble = accountTrouble(answer.failure);
      if (!trouble) return;
      if (trouble.code === "x-scope-missing") return set(accountId, { [`scope ${scope}`]: trouble });
      await set(accountId, { [ofWriting.has(trouble.code) && writes ? "writing" : "calls"]: trouble });
    },
  };
}
