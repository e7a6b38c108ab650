import type { ChannelDeps, ChannelHealth } from "../channel-deps";

type Part = "door" | "imap" | "smtp";

/** The light of a mailbox is that of its worst part; it is told when it changes. */
export interface HealthBoard {
  told(accountId: string, part: Part, health: ChannelHealth): Promise<void>;
  live(accountId: string, part: Part): Promise<void>;
}

const live: ChannelHealth = { state: "live", code: "live" };
const gravity = { live: 0, late: 1, down: 2, reconnect: 3 } as const;

export function createHealthBoard(deps: Pick<ChannelDeps, "report">): HealthBoard {
  const boards = new Map<string, Map<Part, ChannelHealth>>();
  const last = new Map<string, string>();
  const told = async (accountId: string, part: Part, health: ChannelHealth) => {
    const board = boards.get(accountId) ?? new Map<Part, ChannelHealth>();
    boards.set(accountId, board.set(part, health));
    const worst = [...board.values()].reduce((a, b) => (gravity[b.state] > gravity[a.state] ? b : a), live);
    const said = JSON.stringify(worst);
    if (last.get(accountId) === said) return;
    last.set(accountId, said);
    await deps.report(accountId, worst).catch(() => last.delete(accountId));
  };
  return { told, live: (accountId, part) => told(accountId, part, live) };
}
