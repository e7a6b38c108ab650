import type { Conversation } from "@/lib/conversations/schemas";

export type QueueSort = "due" | "newest";
export type QueueKey = Pick<Conversation, "rank" | "dueAt" | "lastInboundAt" | "id">;

/** The queue's one order: (rank, dueAt, id); elsewhere the newest inbound first. */
export function compareKeys(sort: QueueSort, a: QueueKey, b: QueueKey): number {
  if (sort === "due") {
    if (a.rank !== b.rank) return a.rank - b.rank;
    return compareTexts(a.dueAt ?? "9999", b.dueAt ?? "9999") || compareTexts(a.id, b.id);
  }
  return compareTexts(b.lastInboundAt ?? "", a.lastInboundAt ?? "") || compareTexts(b.id, a.id);
}

/** Instants are RFC 3339 UTC with milliseconds, so they order as texts. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
