"use client";

import { Sparkles } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useViewer } from "@/components/desk/viewer";
import type { ComposerTool } from "@/components/replies/composer-tool";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";

const AssistPanel = dynamic(() => import("./assist-panel").then((module) => module.AssistPanel));

/** Suggests words for this answer, where the desk is set up for it. */
export function AssistTool(tool: ComposerTool) {
  const t = useTranslations("assist");
  const { assist } = useViewer();
  const [open, setOpen] = useState(false);
  if (!assist || tool.mode === "note") return null;
  return (
    <Popover
      label={t("label", { name: tool.customer.displayName })}
      width="explain"
      side="top"
      open={open}
      onOpenChange={setOpen}
      trigger={<IconButton size={32} label={t("tool")} icon={<Sparkles aria-hidden="true" />} />}
    >
      {open ? <AssistPanel tool={tool} masks={assist === "masked"} onClose={() => setOpen(false)} /> : null}
    </Popover>
  );
}
