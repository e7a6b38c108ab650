"use client";

import { TextQuote } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useKeys } from "@/components/desk/use-keys";
import { useViewer } from "@/components/desk/viewer";
import type { ComposerTool } from "@/components/replies/composer-tool";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";

const MacroPicker = dynamic(() => import("./macro-picker").then((module) => module.MacroPicker));

/** Opens the macros for this answer; notes are written by hand. */
export function MacroTool(tool: ComposerTool) {
  const t = useTranslations("macros");
  const { singleKeys } = useViewer();
  const [open, setOpen] = useState(false);
  const isNote = tool.mode === "note";
  const start = () => (isNote ? false : setOpen(true));
  useKeys({ ";": start, "Mod+Shift+m": start }, singleKeys);
  if (isNote) return null;
  return (
    <Popover
      label={t("label", { name: tool.customer.displayName })}
      width="explain"
      side="top"
      open={open}
      onOpenChange={setOpen}
      className="p-0"
      trigger={<IconButton size={32} label={t("tool")} keys=";" icon={<TextQuote aria-hidden="true" />} />}
    >
      {open ? <MacroPicker tool={tool} onClose={() => setOpen(false)} /> : null}
    </Popover>
  );
}
