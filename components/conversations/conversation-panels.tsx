"use client";

import dynamic from "next/dynamic";
import { Suspense } from "react";
import { ClaimsPanel } from "@/components/claims/claims-panel";
import { PartBoundary } from "@/components/desk/part-boundary";
import { OffersPanel } from "@/components/goodwill/offers-panel";
import { IncidentPanel } from "@/components/incidents/incident-panel";
import { PromisePanel } from "@/components/promises/promise-panel";
import { BecausePanel } from "@/components/routing/because-panel";
import type { ConversationPanel } from "./conversation-panel";

const ApprovalPanel = dynamic(
  () => import("@/components/approvals/approval-panel").then((module) => module.ApprovalPanel),
  { ssr: false },
);
const SidePanel = dynamic(
  () => import("@/components/side-conversations/side-panel").then((module) => module.SidePanel),
  { ssr: false },
);

/** Lines and cards of the rooms that have something to say on a conversation; a panel shows nothing where it has not. */
const PANELS: readonly { name: string; Panel: (panel: ConversationPanel) => React.ReactNode }[] = [
  { name: "incidents", Panel: IncidentPanel },
  { name: "claims", Panel: ClaimsPanel },
  { name: "promises", Panel: PromisePanel },
  { name: "offers", Panel: OffersPanel },
  { name: "because", Panel: BecausePanel },

  {
    name: "approvals",
    Panel: ({ conversation: { id }, onRefresh }) => (
      <ApprovalPanel key={id} conversationId={id} onRefresh={onRefresh} />
    ),
  },
  { name: "side", Panel: ({ conversation: { id } }) => <SidePanel key={id} conversationId={id} /> },
];

export function ConversationPanels(panel: ConversationPanel) {
  // A part still on its way must hide itself alone: the field beside it keeps the focus.
  return PANELS.map(({ name, Panel }) => (
    <PartBoundary key={name}>
      <Suspense fallback={null}>
        <Panel {...panel} />
      </Suspense>
    </PartBoundary>
  ));
}
