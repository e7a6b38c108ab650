"use client";

import { Hand, RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { MenuItem } from "@/components/ui/menu";
import type { Conversation } from "@/lib/conversations/schemas";
import { useHandOver } from "./use-hand-over";

export type HandOut = Readonly<{
  conversation: Conversation;
  onChanged: (conversation: Conversation, leaves: boolean) => void;
}>;

/** Gives what nobody has to whose turn it is. */
export function HandOutItem({ conversation, onChanged }: HandOut) {
  const t = useTranslations("watch");
  const { handOut } = useHandOver(conversation, onChanged);
  return (
    <MenuItem icon={<RefreshCw />} onSelect={() => void handOut()}>
      {t("handOut.do")}
    </MenuItem>
  );
}

/** Keeps one's own past the end of the shift. */
export function KeepItem({ conversation }: { conversation: Conversation }) {
  const t = useTranslations("watch");
  const { keep } = useHandOver(conversation, () => {});
  return (
    <MenuItem icon={<Hand />} onSelect={() => void keep()}>
      {t("keep.do")}
    </MenuItem>
  );
}
