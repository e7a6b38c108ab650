import { after, SECOND } from "@/lib/base/time";

/** After a lull at most the letters of so long leave at once. */
const BURST_MS = 2 * SECOND;

interface Pace {
  /** Up to when its letters were given away; null: none yet. May lie ahead: the server asked for a rest. */
  pacedTo: Date | null;
  perSecond: number;
  now: Date;
}

/** How many letters may leave now, at most `most`, by one clock for all workers together. */
export function lettersDue({ pacedTo, perSecond, now }: Pace, most: number): number {
  const ms = now.getTime() - fromOf(pacedTo, now).getTime();
  return Math.max(0, Math.min(most, Math.floor((ms * perSecond) / SECOND)));
}

/** Up to when the letters are given away once `count` of them are. */
export function pacedAfter({ pacedTo, perSecond, now }: Pace, count: number): Date {
  return after(fromOf(pacedTo, now), Math.ceil((count * SECOND) / perSecond));
}

function fromOf(pacedTo: Date | null, now: Date): Date {
  const least = after(now, -BURST_MS);
  return pacedTo !== null && pacedTo > least ? pacedTo : least;
}
