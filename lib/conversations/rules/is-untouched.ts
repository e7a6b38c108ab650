import type { ConversationStatus } from "../schemas";
import type { UndoOf } from "../undo-schemas";

/** Whether a conversation still stands as the deed left it, so that taking it back overrides nobody. */
export function isUntouched(
  deed: UndoOf<"assign" | "tag" | "snooze" | "resolve">,
  row: {
    status: ConversationStatus;
    assigneeId: string | null;
    tags: readonly string[];
    snoozedUntil: Date | null;
    resolvedAt: Date | null;
    joinedIntoId: string | null;
  },
): boolean {
  if (row.joinedIntoId) return false;
  switch (deed.kind) {
    case "assign":
      return row.assigneeId === deed.agentId;
    case "tag":
      return deed.add.some((tag) => row.tags.includes(tag));
    case "snooze":
      return row.status === "snoozed" && row.snoozedUntil?.getTime() === Date.parse(deed.until);
    case "resolve":
      return (
        row.status === "resolved" &&
        row.resolvedAt !== null &&
        row.resolvedAt.getTime() >= Date.parse(deed.at)
      );
  }
}
