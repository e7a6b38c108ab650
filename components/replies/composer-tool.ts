import type { Conversation, HistoryItem } from "@/lib/conversations/schemas";
import type { Customer } from "@/lib/customers/schemas";
import type { Mode, Route } from "./reply-route";
import type { ComposerFile } from "./use-files";
import type { Composing } from "./use-preview";

/** What a tool or a hint of the composer is handed: what is written to whom, and how to change it. */
export type ComposerTool = Readonly<{
  conversation: Conversation;
  customer: Customer;
  mode: Mode;
  /** Null for a note, or where no way leads to the person. */
  route: Route | null;
  text: string;
  composing: Composing | null;
  /** The history as far as it is loaded, newest first. */
  items: readonly HistoryItem[];
  files: readonly ComposerFile[];
  /** Of a mail. */
  mail: Readonly<{ subject: string | null; cc: readonly string[] }> | null;
  /** Puts words where the cursor stands, in place of what is chosen, and goes on writing. */
  insert: (words: string) => void;
  /** Puts words in place of a stretch of the text, in UTF-16 units, and goes on writing. */
  replace: (from: number, to: number, words: string) => void;
  focus: () => void;
  /** Lets stored files of the writer's own go along. */
  attach: (attachmentIds: readonly string[]) => void;
  /** Where the cursor stands. */
  cursor: () => number;
  onChanged: (conversation: Conversation) => void;
  onRefresh: () => void;
}>;
