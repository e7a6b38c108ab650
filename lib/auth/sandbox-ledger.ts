import type { SandboxDoor } from "./sandbox-door";

export interface Effect {
  n: number;
  at: string;
  kind: "post" | "delete" | "hide" | "dm" | "mail" | "media";
  account: string;
  externalId: string;
  text: string;
  inReplyTo?: string;
  to?: string;
  editOf?: string;
}

interface Kept {
  n: number;
  effects: Effect[];
}

const kept = globalThis as typeof globalThis & { caretSandboxLedger?: Kept };

/**
 * Every effect that ever happened in the sandbox, oldest first; only what is new is fetched. A sandbox that began anew
 * has fewer than were seen: it is read from its start.
 */
export async function readLedger(door: SandboxDoor): Promise<readonly Effect[]> {
  const known: Kept = kept.caretSandboxLedger ?? { n: 0, effects: [] };
  kept.caretSandboxLedger = known;
  const { ledger } = await door.ask<{ ledger: number }>("GET", "/sandbox/state");
  if (ledger < known.n) {
    known.n = 0;
    known.effects = [];
  }
  if (ledger > known.n) {
    const { data } = await door.ask<{ data: Effect[] }>("GET", `/sandbox/ledger?since=${known.n}`);
    const fresh = data.filter(({ n }) => n > known.n);
    known.effects.push(...fresh);
    known.n = known.effects.at(-1)?.n ?? known.n;
  }
  return known.effects;
}
