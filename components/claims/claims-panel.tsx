"use client";

import dynamic from "next/dynamic";
import type { ConversationPanel } from "@/components/conversations/conversation-panel";
import { useIncidentsOf } from "@/components/incidents/use-incidents-of";

const ClaimLines = dynamic(() => import("./claim-lines").then((module) => module.ClaimLines), { ssr: false });

/** What the person of a conversation may choose, where an incident hit them. */
export function ClaimsPanel({ conversation, customer, onRefresh, onSayPrivately }: ConversationPanel) {
  const { incidents } = useIncidentsOf(conversation.id);
  return incidents.some(({ affectedId }) => affectedId !== null) ? (
    <ClaimLines of={conversation} customer={customer} onRefresh={onRefresh} onSayPrivately={onSayPrivately} />
  ) : null;
}
