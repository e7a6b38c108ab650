import { Refused } from "@/lib/base/errors";
import { after, DAY, MINUTE } from "@/lib/base/time";

const FURTHEST_MS = 366 * DAY;
const LEAD_MS = 30 * MINUTE;

/** When something is promised for, by somebody who says it then. Throws Refused `promise-past`, `promise-far`. */
export function promiseTime(saidAt: Date, text: string): Date {
  const at = new Date(text);
  if (at <= saidAt) throw new Refused("promise-past");
  if (at > after(saidAt, FURTHEST_MS)) throw new Refused("promise-far");
  return at;
}

/** From when on it stands in the queue: half an hour before, and of a short promise from half its time on. */
export function nearTime(saidAt: Date, dueAt: Date): Date {
  const span = dueAt.getTime() - saidAt.getTime();
  return after(dueAt, -Math.min(LEAD_MS, Math.floor(span / 2)));
}
