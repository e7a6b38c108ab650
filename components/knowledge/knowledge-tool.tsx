"use client";

import { BookOpen } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useKeys } from "@/components/desk/use-keys";
import { useViewer } from "@/components/desk/viewer";
import type { ComposerTool } from "@/components/replies/composer-tool";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";

const PageFinder = dynamic(() => import("./page-finder").then((module) => module.PageFinder));

/** What the desk knows, beside the answer that needs it. */
export function KnowledgeTool(tool: ComposerTool) {
  const t = useTranslations("knowledge");
  const { singleKeys } = useViewer();
  const [open, setOpen] = useState(false);
  useKeys({ "Mod+Shift+k": () => setOpen(true) }, singleKeys);
  return (
    <Popover
      label={t("label", { name: tool.customer.displayName })}
      width="explain"
      side="top"
      open={open}
      onOpenChange={setOpen}
      className="p-0"
      trigger={<IconButton size={32} label={t("tool")} icon={<BookOpen aria-hidden="true" />} />}
    >
      {open ? <PageFinder tool={tool} onClose={() => setOpen(false)} /> : null}
    </Popover>
  );
}
