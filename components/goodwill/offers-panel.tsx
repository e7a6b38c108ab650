"use client";

import dynamic from "next/dynamic";
import type { ConversationPanel } from "@/components/conversations/conversation-panel";

const OfferLines = dynamic(() => import("./offer-lines").then((module) => module.OfferLines));

/** What was offered in this conversation and is not settled. */
export function OffersPanel(panel: ConversationPanel) {
  return panel.conversation.openOffers > 0 ? <OfferLines {...panel} /> : null;
}
