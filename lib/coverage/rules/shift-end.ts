import { MINUTE } from "@/lib/base/time";
import type { AgentState } from "./agent-state";

/** How long an open composer, a draft or finishing up holds a conversation back after the end of a shift. */
export const HELD_MS = 30 * MINUTE;

/** What is known of an open conversation of somebody whose shift is over. */
export interface Left {
  keptUntil: Date | null;
  /** They are typing, or have something typed that is not sent. */
  isWritten: boolean;
}

/** `keep`: theirs on purpose. `hold`: look again. `return`: back to the queue. */
export type LeftFate = "keep" | "hold" | "return";

/** What becomes of a conversation after a shift: kept ones stay, a composer is never taken away for half an hour. */
export function fateOf(left: Left, shift: { endAt: Date; state: AgentState }, now: Date): LeftFate {
  if (left.keptUntil && left.keptUntil > now) return "keep";
  const isFresh = now.getTime() - shift.endAt.getTime() < HELD_MS;
  return isFresh && (left.isWritten || shift.state === "finishing") ? "hold" : "return";
}

/** Whether a reopened conversation goes back to who had it: on shift by the roster, and here or finishing. */
export function mayGoBack({
  isOnShift,
  state,
  plansShifts,
}: {
  isOnShift: boolean;
  state: AgentState;
  plansShifts: boolean;
}): boolean {
  return !plansShifts || (isOnShift && (state === "here" || state === "finishing"));
}
