import type { Conversation, HistoryItem, QueueCounts } from "@/lib/conversations/schemas";
import type { TriedBefore } from "@/lib/conversations/tried-schemas";
import type { Customer } from "@/lib/customers/schemas";
import type { QueuePage } from "./queue-store";

/** A contact reason; its parent is the level above. */
export type Reason = Readonly<{ id: string; name: string; parentId: string | null }>;

export type HistoryPage = Readonly<{
  data: readonly HistoryItem[];
  nextCursor: string | null;
  previousCursor: string | null;
}>;

/** What stands on the screen of one conversation. */
export type OpenConversation = Readonly<{
  conversation: Conversation;
  customer: Customer;
  history: HistoryPage;
  /** What they tried before they wrote here; null when nothing. */
  triedBefore: TriedBefore | null;
}>;

/** What the server renders the inbox with. */
export type InboxData = Readonly<{
  page: QueuePage;
  counts: QueueCounts;
  reasons: readonly Reason[];
  /** Null when none is open; "missing" when it is not there for the reader. */
  open: OpenConversation | "missing" | null;
}>;
