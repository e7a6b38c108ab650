import { after } from "@/lib/base/time";
import type { Actor } from "@/lib/context/ctx";

/** How long a lead has to themselves where no clock runs. */
const UNHURRIED_MS = 15 * 60_000;

/** When others than leads may approve: half of the time that was left when it was asked is gone. */
export function opensToAllAt(askedAt: Date, dueAt: Date | null): Date {
  if (dueAt === null) return after(askedAt, UNHURRIED_MS);
  return after(askedAt, Math.max(0, dueAt.getTime() - askedAt.getTime()) / 2);
}

export interface Approvable {
  writerId: string;
  state: string;
  openToAllAt: Date;
}

export interface Standing {
  now: Date;
  /** A lead who may see it is at work. */
  isLeadHere: boolean;
  /** The asker's own answers wait for approval too. */
  isDraftOnly: boolean;
}

/** Whether the actor may decide on it now: never its writer, never one who only drafts; leads always, others in the end. */
export function mayApprove(
  actor: Actor,
  { writerId, state, openToAllAt }: Approvable,
  is: Standing,
): boolean {
  if (actor.type !== "agent" || state !== "waiting") return false;
  if (actor.agentId === writerId || is.isDraftOnly) return false;
  if (actor.role !== "agent") return true;
  return !is.isLeadHere && is.now >= openToAllAt;
}
