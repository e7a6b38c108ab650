"use client";

import { X } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useConversationDeeds } from "@/components/conversations/use-conversation-deeds";
import { hasKey, runKey } from "@/components/desk/use-keys";
import type { ComposerTool } from "@/components/replies/composer-tool";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { MacroAction } from "@/lib/macros/schemas";
import { setTaken, type Taken } from "./macro-store";
import { useActionWords } from "./use-action-words";

const OfferDialog = dynamic(
  () => import("@/components/goodwill/offer-dialog").then((module) => module.OfferDialog),
  { ssr: false },
);

const SEND_AND_RESOLVE = "Mod+Shift+e";
const HOUR_MS = 3_600_000;

/** What the macro that was put in also does, each by one press and undoable; resolving goes with sending. */
export function MacroActions({ tool, taken }: { tool: ComposerTool; taken: Taken }) {
  const t = useTranslations("macros");
  const words = useActionWords();
  const { conversation, onChanged, onRefresh } = tool;
  const deeds = useConversationDeeds(conversation, { onChanged, onRefresh, onReason: () => {} });
  const [isOffering, setIsOffering] = useState(false);
  const shown = taken.actions.filter(({ kind }) => kind !== "resolve" || hasKey(SEND_AND_RESOLVE));
  if (shown.length === 0) return null;
  const settle = (action: MacroAction) =>
    setTaken(conversation.id, { ...taken, actions: taken.actions.filter((each) => each !== action) });
  const carryOut = async (action: MacroAction) => {
    switch (action.kind) {
      case "assign":
        await deeds.assign(action.agentId);
        break;
      case "snooze":
        await deeds.snooze(new Date(Date.now() + action.hours * HOUR_MS));
        break;
      case "resolve":
        runKey(SEND_AND_RESOLVE);
        return;
      case "offer":
        setIsOffering(true);
        return;
      case "tag":
        break;
    }
    settle(action);
    tool.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div
      role="group"
      aria-label={t("actions.label", { name: taken.name })}
      className="flex flex-wrap items-center gap-1.5 px-3.5 pb-1.5"
    >
      {shown.map((action) => (
        <Button key={JSON.stringify(action)} size={24} onClick={() => void carryOut(action)}>
          {words(action)}
        </Button>
      ))}
      {isOffering ? <OfferDialog tool={tool} onOpenChange={setIsOffering} /> : null}
      <IconButton
        size={24}
        label={t("actions.dismiss")}
        icon={<X aria-hidden="true" />}
        onClick={() => setTaken(conversation.id, { ...taken, actions: [] })}
      />
    </div>
  );
}
