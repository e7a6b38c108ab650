import type { SandboxDoor } from "./sandbox-door";
import { type FaultName, listPlanted } from "./sandbox-faults";

export interface WireLine {
  n: number;
  at: string;
  method: string;
  path: string;
  /** 0 when the connection was cut. */
  status: number;
  durationMs: number;
  account: string | null;
  isFault: boolean;
}

export interface Story {
  name: string;
  title: string;
  summary: string;
  steps: number;
  run: {
    state: "playing" | "finished" | "stopped";
    step: number;
    steps: number;
    say: string;
    problem?: string | null;
  } | null;
}

export interface Pulse {
  /** How many effects there are: when it grows, the phone is read anew. */
  ledger: number;
  /** The newest request seen. */
  requests: number;
  wire: WireLine[];
  stories: Story[];
  faults: { name: FaultName; left: number }[];
}

interface Logged extends Omit<WireLine, "isFault"> {
  fault: boolean;
}

const FIRST_LOOK = 200;
const SHOWN = 60;

/** What has gone on outside since a request; without one, the latest. The page's own looking is left out. */
export async function readPulse(door: SandboxDoor, since: number | null): Promise<Pulse> {
  const state = await door.ask<{ ledger: number; requests: number }>("GET", "/sandbox/state");
  const from = since === null || since > state.requests ? Math.max(0, state.requests - FIRST_LOOK) : since;
  const [logged, stories, faults] = await Promise.all([
    door.ask<{ data: Logged[] }>("GET", `/sandbox/requests?since=${from}`),
    door.ask<{ data: Story[] }>("GET", "/sandbox/scenarios"),
    listPlanted(door),
  ]);
  const wire = logged.data
    .filter(({ path }) => !path.startsWith("/sandbox/"))
    .slice(-SHOWN)
    .map(({ n, at, method, path, status, durationMs, account, fault }) => ({
      n,
      at,
      method,
      path,
      status,
      durationMs,
      account,
      isFault: fault,
    }));
  return {
    ledger: state.ledger,
    requests: logged.data.at(-1)?.n ?? from,
    wire,
    stories: stories.data,
    faults,
  };
}
