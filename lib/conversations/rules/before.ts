import type { ConversationStatus } from "../schemas";
import type { Before } from "../undo-schemas";

/** What an undo needs to know of a conversation. */
export function beforeOf(row: {
  id: string;
  status: ConversationStatus;
  assigneeId: string | null;
  tags: string[];
  reasonIds: string[];
  dueAt: Date | null;
  snoozedUntil: Date | null;
  resolvedAt: Date | null;
}): Before {
  const { id, status, assigneeId, tags, reasonIds } = row;
  return {
    id,
    status,
    assigneeId,
    tags,
    reasonIds,
    dueAt: row.dueAt?.toISOString() ?? null,
    snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
  };
}
