"use client";

import { Waypoints } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ConversationPanel } from "@/components/conversations/conversation-panel";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { useBecause } from "./use-because";

const AssignmentsDialog = dynamic(
  () => import("./assignments-dialog").then((module) => module.AssignmentsDialog),
  { ssr: false },
);

/** Why whoever has it was given it; nothing where nobody was given it by a rule. */
export function BecauseLine({ conversation }: ConversationPanel) {
  const t = useTranslations("routed.given");
  const because = useBecause();
  const viewer = useViewer();
  const [isOpen, setIsOpen] = useState(false);
  const { assignee } = conversation;
  if (!assignee || !conversation.because?.length) return null;
  const reasons = because(conversation.because);
  return (
    <div className="flex min-h-9 shrink-0 items-center gap-2 border-b px-4 py-1 text-body">
      <Waypoints aria-hidden="true" className="size-4 shrink-0 text-ink-2" />
      <p className="min-w-0 flex-1 text-ink-2 [overflow-wrap:anywhere]">
        {assignee.id === viewer.id ? t("you", { reasons }) : t("to", { name: assignee.displayName, reasons })}
      </p>
      <Button size={24} variant="ghost" onClick={() => setIsOpen(true)}>
        {t("all")}
      </Button>
      {isOpen ? (
        <AssignmentsDialog conversationId={conversation.id} onClose={() => setIsOpen(false)} />
      ) : null}
    </div>
  );
}
