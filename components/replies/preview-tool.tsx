"use client";

import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { lazyLayer } from "@/components/desk/lazy-layer";
import { IconButton } from "@/components/ui/icon-button";
import type { ComposerTool } from "./composer-tool";

const PreviewLayer = lazyLayer(() => import("./preview-layer").then((module) => module.PreviewLayer));

/** The answer as it will be read, part by part. */
export function PreviewTool(tool: ComposerTool) {
  const t = useTranslations("replies-ui.preview");
  const [isOpen, setIsOpen] = useState(false);
  if (tool.mode === "note" || !tool.route?.account) return null;
  return (
    <PreviewLayer
      open={isOpen}
      onOpenChange={setIsOpen}
      tool={tool}
      trigger={<IconButton size={32} label={t("button")} icon={<Eye aria-hidden="true" />} />}
    />
  );
}
