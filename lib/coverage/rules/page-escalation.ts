import { MINUTE } from "@/lib/base/time";

/** All admins are paged so often before a page is given up as unanswered. */
export const ADMIN_ROUNDS = 6;

export interface PageClock {
  state: "open" | "acknowledged" | "unanswered" | "ended";
  ackMinutes: number;
  /** How many times somebody was paged for it. */
  level: number;
  /** Who was paged by their place in the chain, in order. */
  paged: readonly string[];
  adminRounds: number;
  nextAtMs: number | null;
}

/** Who is on call at this moment, the first first. */
export interface OnCallPerson {
  agentId: string;
  isReachable: boolean;
}

/** Somebody is to be paged: one by name, or all admins at once. */
export interface Tell {
  level: number;
  to: { agentId: string } | "admins";
}

/**
 * What a page does at an instant: nothing before its time is over; then the next of those on call who was not paged yet,
 * and past whoever nothing reaches at once the one after them; at the end of the chain all admins, again and again up
 * to `ADMIN_ROUNDS` times; then it is unanswered.
 */
export function onTick(
  clock: PageClock,
  people: readonly OnCallPerson[],
  nowMs: number,
): { clock: PageClock; tell: Tell[] } {
  if (clock.state !== "open" || clock.nextAtMs === null || nowMs < clock.nextAtMs) return { clock, tell: [] };
  const tell: Tell[] = [];
  const paged = [...clock.paged];
  const nextAtMs = nowMs + clock.ackMinutes * MINUTE;
  for (const { agentId, isReachable } of people) {
    if (paged.includes(agentId)) continue;
    paged.push(agentId);
    tell.push({ level: clock.level + tell.length + 1, to: { agentId } });
    if (isReachable) return { clock: { ...clock, paged, level: clock.level + tell.length, nextAtMs }, tell };
  }
  if (clock.adminRounds >= ADMIN_ROUNDS)
    return { clock: { ...clock, paged, state: "unanswered", nextAtMs: null }, tell };
  tell.push({ level: clock.level + tell.length + 1, to: "admins" });
  const level = clock.level + tell.length;
  return { clock: { ...clock, paged, level, adminRounds: clock.adminRounds + 1, nextAtMs }, tell };
}

/** Somebody has it: nobody else is paged. The first who says so stands, also after it was given up. */
export function onAcknowledge(clock: PageClock): PageClock {
  if (clock.state === "acknowledged" || clock.state === "ended") return clock;
  return { ...clock, state: "acknowledged", nextAtMs: null };
}
