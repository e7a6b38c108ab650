"use client";

import dynamic from "next/dynamic";
import type { ConversationPanel } from "@/components/conversations/conversation-panel";
import { useIncidentsOf } from "@/components/incidents/use-incidents-of";

const ClaimLines = dynamic(() => import("./claim-lines").then((module) => module.ClaimLines), { ssr: false });

/** What the person of a conversation may choose, where an incident hit them. */
export function ClaimsPanel(panel: ConversationPanel) {
  const { incidents } = useIncidentsOf(panel.conversation.id);
  return incidents.some(({ affectedId }) => affectedId !== null) ? <ClaimLines {...panel} /> : null;
}
