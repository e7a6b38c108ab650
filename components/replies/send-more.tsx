"use client";

import { ChevronUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { lazyLayer } from "@/components/desk/lazy-layer";
import { useKeys } from "@/components/desk/use-keys";
import { IconButton } from "@/components/ui/icon-button";

const SendMenu = lazyLayer(() => import("./send-menu").then((module) => module.SendMenu));

type Props = {
  mode: "public" | "private";
  canSend: boolean;
  onSend: (more: { sendAt?: string; resolve?: boolean }) => void;
};

/** Beside the send button: send and resolve, send later; both by keys too. */
export function SendMore({ mode, canSend, onSend }: Props) {
  const t = useTranslations("replies-ui.sending");
  const [isOpen, setIsOpen] = useState(false);
  const resolve = () => onSend({ resolve: true });
  useKeys(
    {
      "Mod+Shift+e": () => (canSend ? resolve() : false),
      "Mod+Shift+l": () => (canSend ? setIsOpen(true) : false),
    },
    false,
  );
  return (
    <SendMenu
      open={isOpen && canSend}
      onOpenChange={setIsOpen}
      onResolve={resolve}
      onLater={(at) => onSend({ sendAt: at.toISOString() })}
      trigger={
        <IconButton
          size={32}
          variant={mode}
          label={t("more")}
          icon={<ChevronUp aria-hidden="true" />}
          disabled={!canSend}
          className="shrink-0"
        />
      }
    />
  );
}
