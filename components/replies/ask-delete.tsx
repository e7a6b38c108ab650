"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useChannels } from "@/components/desk/use-channel";
import { useKeys } from "@/components/desk/use-keys";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import type { Interaction } from "@/lib/conversations/schemas";
import { askMove, detailOf } from "./ask-move";

/** Puts the words into the answer that ask somebody to delete what they posted and to send it in private. */
export function AskDelete({ item }: { item: Interaction }) {
  const t = useTranslations("replies-ui.move");
  const { channels, singleKeys } = useViewer();
  const word = useChannels()(item.channel).audience("private");
  const { conversationId } = item;
  const canAsk =
    conversationId !== null &&
    item.audience === "public" &&
    item.direction === "inbound" &&
    channels.some(({ name, privateLink }) => name === item.channel && privateLink !== undefined);
  const ask = () => {
    if (!canAsk || conversationId === null) return false;
    askMove({
      conversationId,
      detail: detailOf(item.marks[0]?.kind ?? ""),
      isDelete: true,
    });
    return true;
  };
  useKeys({ h: ask }, singleKeys);
  if (!canAsk) return null;
  return (
    <Button size={24} keys="h" icon={<Lock aria-hidden="true" />} onClick={ask}>
      {t("askDelete", { word })}
    </Button>
  );
}
