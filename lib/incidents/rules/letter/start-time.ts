import { Refused } from "@/lib/base/errors";
import { DAY } from "@/lib/base/time";
import { plannedAt } from "@/lib/coverage/rules/planned-at";

const LONGEST_MS = 366 * DAY;

export interface StartWish {
  /** An instant; what is past means now. */
  at?: string | undefined;
  /** A time on the clock of a zone: a skipped hour means later, a doubled one the first. */
  startLocal?: string | undefined;
  zone?: string | undefined;
}

export interface StartTime {
  /** Null: at once. */
  startAt: Date | null;
  startLocal: string | null;
  startZone: string | null;
}

/**
 * When a mailing is to begin. Throws Invalid `planned-zone`, `planned-time`, Refused `start-past` for a time on a clock
 * that is over, `start-far` for one more than a year ahead.
 */
export function startTime({ at, startLocal, zone }: StartWish, now: Date): StartTime {
  if (startLocal === undefined || zone === undefined) {
    const wanted = at === undefined ? null : new Date(at);
    const startAt = wanted && wanted > now ? wanted : null;
    return { startAt: refuseFar(startAt, now), startLocal: null, startZone: null };
  }
  const { at: startAt } = plannedAt(startLocal, zone);
  if (startAt <= now) throw new Refused("start-past");
  return { startAt: refuseFar(startAt, now), startLocal, startZone: zone };
}

function refuseFar(startAt: Date | null, now: Date): Date | null {
  if (startAt && startAt.getTime() - now.getTime() > LONGEST_MS) throw new Refused("start-far");
  return startAt;
}
