"use client";

import dynamic from "next/dynamic";
import { useEffect } from "react";
import type { ConversationPanel } from "@/components/conversations/conversation-panel";
import { useIncidentsOf } from "./use-incidents-of";

const IncidentLines = dynamic(() => import("./incident-lines").then((module) => module.IncidentLines));

/** How long a rule may need to let what just came in join, and how old that may be to be asked for again. */
const MOMENT_MS = 4000;
const YOUNG_MS = 60_000;

/** What hits many, and whether this conversation is of it. */
export function IncidentPanel({ conversation }: ConversationPanel) {
  const { id, lastInboundAt } = conversation;
  const { incidents, refresh } = useIncidentsOf(id);
  useEffect(() => {
    if (!lastInboundAt || Date.now() - Date.parse(lastInboundAt) > YOUNG_MS) return;
    const timer = setTimeout(refresh, MOMENT_MS);
    return () => clearTimeout(timer);
  }, [lastInboundAt, refresh]);
  return incidents.length > 0 ? (
    <IncidentLines conversationId={id} incidents={incidents} onMoved={refresh} />
  ) : null;
}
