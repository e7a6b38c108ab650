import { Refused } from "@/lib/base/errors";
import { DAY } from "@/lib/base/time";

const LONGEST = 366 * DAY;

/** The instant, when it is ahead of now and within a year. Throws Refused `snooze-past` or `snooze-far`. */
export function snoozeUntil(until: Date, now: Date): Date {
  if (until.getTime() <= now.getTime()) throw new Refused("snooze-past");
  if (until.getTime() - now.getTime() > LONGEST) throw new Refused("snooze-far");
  return until;
}
