export type RingState = "calm" | "soon" | "critical" | "late" | "paused";

export type RingInput = Readonly<{
  now: Date;
  startedAt: Date;
  dueAt: Date;
  targetSeconds: number;
  paused: boolean;
}>;

export type Ring = Readonly<{
  state: RingState;
  /** Of the turn's own target still left, 0 to 1. */
  share: number;
  /** What is left ("9m") or late ("+4m"), never a share; empty while paused. */
  label: string;
  /** Whole minutes left, or late, as the label rounds them; 0 while paused. */
  minutes: number;
  late: boolean;
}>;

const HOUR = 60;
const DAY = 24 * HOUR;

function inLargestUnit(minutes: number): string {
  if (minutes < HOUR) return `${minutes}m`;
  return minutes < 2 * DAY ? `${Math.floor(minutes / HOUR)}h` : `${Math.floor(minutes / DAY)}d`;
}

/**
 * How loudly a turn's time is shown. A flag may have pulled `dueAt` forward, closed hours pushed it
 * back: the own target is then the shorter of target and distance. Rounds down, so that it never
 * promises more time than there is, but never to nothing: the last minute is "1m", the first "+1m".
 */
export function ringState({ now, startedAt, dueAt, targetSeconds, paused }: RingInput): Ring {
  const leftSeconds = (dueAt.getTime() - now.getTime()) / 1000;
  const ownSeconds = Math.min(targetSeconds, (dueAt.getTime() - startedAt.getTime()) / 1000);
  const share = ownSeconds > 0 ? Math.min(1, Math.max(0, leftSeconds / ownSeconds)) : leftSeconds > 0 ? 1 : 0;
  if (paused) return { state: "paused", share, label: "", minutes: 0, late: false };

  const minutes = Math.max(1, Math.floor(Math.abs(leftSeconds) / 60));
  const left = inLargestUnit(minutes);
  if (leftSeconds < 0) return { state: "late", share: 0, label: `+${left}`, minutes, late: true };
  return { state: stateOf(share, leftSeconds / 60), share, label: left, minutes, late: false };
}

function stateOf(share: number, leftMinutes: number): RingState {
  if (share <= 0.2 && leftMinutes <= 10) return "critical";
  if (share <= 0.5 && leftMinutes <= 30) return "soon";
  return "calm";
}
