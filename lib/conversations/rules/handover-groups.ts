import { CLOSER_RANK, type ConversationStatus } from "../schemas";
import { HANDOVER_GROUPS, type HandoverGroup } from "./handover-words";

/** A conversation of somebody who leaves. */
export interface Leaving {
  status: ConversationStatus;
  rank: number;
  dueAt: Date | null;
  turnStartedAt: Date | null;
  snoozedUntil: Date | null;
  /** When they last typed into an answer that is not sent. */
  draftAt: Date | null;
  /** When the next call is owed. */
  callbackAt: Date | null;
  /** When what we promised is due next; a broken promise too. */
  promiseAt: Date | null;
}

export interface Placed {
  group: HandoverGroup;
  also: HandoverGroup[];
  dueAt: Date | null;
}

/**
 * Where a conversation stands on the sheet, under the first group that is true of it, and what else is; `dueAt` is when
 * that group wants something. Null for what asks nothing of the next watch, which ends then.
 */
export function placeOnSheet(leaving: Leaving, watchEndsAt: Date): Placed | null {
  const { status, rank, dueAt, turnStartedAt, snoozedUntil, draftAt, callbackAt, promiseAt } = leaving;
  if (status === "resolved") return null;
  const isIn = (at: Date | null): at is Date => at !== null && at <= watchEndsAt;
  const isOpen = status === "open" && rank !== CLOSER_RANK;
  const truths: Partial<Record<HandoverGroup, Date | null>> = {
    ...(isOpen && rank === 0 ? { "red-flags": dueAt } : {}),
    ...(isIn(promiseAt) ? { promises: promiseAt } : {}),
    ...(draftAt ? { drafts: status === "open" ? dueAt : null } : {}),
    ...(isOpen && (turnStartedAt !== null || isIn(dueAt)) ? { waiting: dueAt } : {}),
    ...(isIn(callbackAt) ? { callbacks: callbackAt } : {}),
    ...(status === "snoozed" && isIn(snoozedUntil) ? { snoozed: snoozedUntil } : {}),
  };
  const [group, ...also] = HANDOVER_GROUPS.filter((each) => truths[each] !== undefined);
  return group ? { group, also, dueAt: truths[group] ?? null } : null;
}
