import { Refused } from "@/lib/base/errors";
import { after, DAY } from "@/lib/base/time";

const FURTHEST_MS = 366 * DAY;

/** When we owe another call, or null. Throws Refused `callback-past`, `callback-far`. */
export function callbackTime(now: Date, text: string | undefined): Date | null {
  if (text === undefined) return null;
  const at = new Date(text);
  if (at <= now) throw new Refused("callback-past");
  if (at > after(now, FURTHEST_MS)) throw new Refused("callback-far");
  return at;
}
