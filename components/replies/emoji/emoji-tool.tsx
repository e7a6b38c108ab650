"use client";

import { Smile } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { lazyLayer } from "@/components/desk/lazy-layer";
import { IconButton } from "@/components/ui/icon-button";
import type { ComposerTool } from "../composer-tool";

const EmojiPicker = lazyLayer(() => import("./emoji-picker").then((module) => module.EmojiPicker));

/** Emoji by name or from a grid, put where the cursor stands. */
export function EmojiTool({ insert }: ComposerTool) {
  const t = useTranslations("replies-ui.emoji");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <EmojiPicker
      open={isOpen}
      onOpenChange={setIsOpen}
      onTake={insert}
      trigger={<IconButton size={32} label={t("button")} icon={<Smile aria-hidden="true" />} />}
    />
  );
}
