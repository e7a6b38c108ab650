"use client";

import { Fragment } from "react";
import type { Conversation } from "@/lib/conversations/schemas";
import type { Customer } from "@/lib/customers/schemas";

/** What a panel above the history is handed; `onSay` puts words into the composer. */
export type ConversationPanel = Readonly<{
  conversation: Conversation;
  customer: Customer;
  onChanged: (conversation: Conversation) => void;
  onRefresh: () => void;
  onSay: (words: string) => void;
}>;

/** Lines and cards of the rooms that have something to say on a conversation; a panel shows nothing where it has not. */
const PANELS: readonly { name: string; Panel: (panel: ConversationPanel) => React.ReactNode }[] = [];

export function ConversationPanels(panel: ConversationPanel) {
  return PANELS.map(({ name, Panel }) => (
    <Fragment key={name}>
      <Panel {...panel} />
    </Fragment>
  ));
}
