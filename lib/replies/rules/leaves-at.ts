import { Invalid, Refused } from "@/lib/base/errors";
import { after, DAY } from "@/lib/base/time";
import { UNDO_MS } from "./outbox-times";

const LONGEST = 366 * DAY;

interface Wanted {
  sendAt?: string | undefined;
  undo?: boolean;
  resolve?: boolean | undefined;
}

/**
 * When a reply leaves: at the time asked for, else after the time to undo, else now. Throws Refused `send-at-past` or
 * `send-at-far` (over a year), Invalid `resolve-later`: what is not answered yet is not settled.
 */
export function leavesAt({ sendAt, undo, resolve }: Wanted, now: Date): { at: Date; isScheduled: boolean } {
  if (sendAt === undefined) return { at: undo ? after(now, UNDO_MS) : now, isScheduled: false };
  if (resolve) throw new Invalid("resolve-later");
  const at = new Date(sendAt);
  if (at.getTime() <= now.getTime()) throw new Refused("send-at-past");
  if (at.getTime() - now.getTime() > LONGEST) throw new Refused("send-at-far");
  return { at, isScheduled: true };
}
