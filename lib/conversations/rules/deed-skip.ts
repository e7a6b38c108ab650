import type { BulkInput, ConversationStatus } from "../schemas";

export type Deed = BulkInput["deed"];

export interface Doable {
  status: ConversationStatus;
  assigneeId: string | null;
  tags: readonly string[];
  joinedIntoId: string | null;
  /** Somebody waits for an answer that is not under way. */
  isUnanswered: boolean;
  /** The agent it would go to may see it. */
  isAssignable: boolean;
  /** Somebody in danger, whom nobody else agreed to hide. */
  needsSecond: boolean;
}

export type Skip =
  | "joined"
  | "unchanged"
  | "not-assignable"
  | "already-resolved"
  | "reason-needed"
  | "safety-needs-second";

/** Why a deed on many passes over one of them, or null when it is done. */
export function deedSkip(deed: Deed, row: Doable): Skip | null {
  if (row.joinedIntoId) return "joined";
  switch (deed.kind) {
    case "assign":
      if (deed.agentId === row.assigneeId) return "unchanged";
      return deed.agentId === null || row.isAssignable ? null : "not-assignable";
    case "tag":
      return deed.add.every((tag) => row.tags.includes(tag)) ? "unchanged" : null;
    case "snooze":
      if (row.status === "resolved") return "already-resolved";
      return row.needsSecond ? "safety-needs-second" : null;
    case "resolve":
      if (row.status === "resolved") return "already-resolved";
      if (row.needsSecond) return "safety-needs-second";
      return row.isUnanswered && !deed.reason ? "reason-needed" : null;
  }
}
