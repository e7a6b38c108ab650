import { MINUTE } from "@/lib/base/time";

export const AGENT_STATES = ["here", "break", "finishing", "training", "away"] as const;
export type AgentState = (typeof AGENT_STATES)[number];
/** What one can be away from. */
export type AwakeState = Exclude<AgentState, "away">;

/** What stands of an agent: what they said, and what they come back to after a silence. */
export interface StoredState {
  state: AgentState;
  since: Date;
  before: AwakeState | null;
}

/** When a session of theirs was last live, and when they last signed in. */
export interface Signs {
  lastSeenAt: Date | null;
  signedInAt: Date | null;
}

export interface StateChange {
  state: AgentState;
  before: AwakeState | null;
}

/** Seen this recently, the desk is open in front of them. */
const LIVE_MS = 2 * MINUTE;
/** How long a state holds without a sign of life. Breaks and training are spent away from the desk. */
const SILENT_MS: Readonly<Record<AgentState, number>> = {
  here: 5 * MINUTE,
  finishing: 5 * MINUTE,
  break: 60 * MINUTE,
  training: 60 * MINUTE,
  away: 60 * MINUTE,
};

/**
 * What silence, a sign of life or a new sign-in make of a state; null when it stands. Silence makes away; a sign of
 * life brings back what was before it. Away said on purpose stands until they have been gone or sign in anew.
 */
export function stateChange(
  stored: StoredState | null,
  { lastSeenAt, signedInAt }: Signs,
  now: Date,
): StateChange | null {
  const silentMs = lastSeenAt ? now.getTime() - lastSeenAt.getTime() : Number.POSITIVE_INFINITY;
  const isLive = silentMs < LIVE_MS;
  if (!stored) return isLive ? { state: "here", before: null } : null;
  const { state, since, before } = stored;
  if (state !== "away") return silentMs >= SILENT_MS[state] ? { state: "away", before: state } : null;
  if (isLive && signedInAt && signedInAt > since) return { state: before ?? "here", before: null };
  if (before !== null) return isLive ? { state: before, before: null } : null;
  return silentMs >= SILENT_MS.away ? { state: "away", before: "here" } : null;
}

/** The state at this moment, also before the sweep has written it down. */
export function stateNow(stored: StoredState | null, signs: Signs, now: Date): AgentState {
  return stateChange(stored, signs, now)?.state ?? stored?.state ?? "away";
}

/** Only who is here with the desk open counts as present. */
export function isPresent(stored: StoredState | null, signs: Signs, now: Date): boolean {
  const { lastSeenAt } = signs;
  return (
    stateNow(stored, signs, now) === "here" &&
    lastSeenAt !== null &&
    now.getTime() - lastSeenAt.getTime() < LIVE_MS
  );
}
