import type { Conversation } from "@/lib/conversations/schemas";
import type { Customer } from "@/lib/customers/schemas";

/** What a panel above the history is handed; `onSay` puts words into the composer, `onSayPrivately` where only they read it. */
export type ConversationPanel = Readonly<{
  conversation: Conversation;
  customer: Customer;
  onChanged: (conversation: Conversation) => void;
  onRefresh: () => void;
  onSay: (words: string) => void;
  onSayPrivately: (words: string) => void;
}>;
