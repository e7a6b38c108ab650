"use client";

import dynamic from "next/dynamic";
import type { ConversationPanel } from "@/components/conversations/conversation-panel";

const PromiseLines = dynamic(() => import("./promise-lines").then((module) => module.PromiseLines));

/** What we still owe in this conversation. */
export function PromisePanel(panel: ConversationPanel) {
  return panel.conversation.promise ? <PromiseLines {...panel} /> : null;
}
