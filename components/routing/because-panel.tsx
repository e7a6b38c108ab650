"use client";

import dynamic from "next/dynamic";
import type { ConversationPanel } from "@/components/conversations/conversation-panel";

const BecauseLine = dynamic(() => import("./because-line").then((module) => module.BecauseLine), {
  ssr: false,
});

/** Loads its line only where a rule gave the conversation to whoever has it. */
export function BecausePanel(panel: ConversationPanel) {
  return panel.conversation.assignee && panel.conversation.because?.length ? (
    <BecauseLine {...panel} />
  ) : null;
}
