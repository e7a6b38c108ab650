"use client";

import { useTranslations } from "next-intl";
import type { IncidentOf } from "@/lib/incidents/incident-of-schemas";
import { IncidentLine } from "./incident-line";

type Props = { conversationId: string; incidents: readonly IncidentOf[]; onMoved: () => void };

/** The open incidents a conversation belongs to, above its history. */
export function IncidentLines({ conversationId, incidents, onMoved }: Props) {
  const t = useTranslations("incident-of");
  return (
    <section aria-label={t("panel")} className="border-b">
      <ul>
        {incidents.map((incident) => (
          <IncidentLine
            key={incident.id}
            conversationId={conversationId}
            incident={incident}
            onMoved={onMoved}
          />
        ))}
      </ul>
    </section>
  );
}
