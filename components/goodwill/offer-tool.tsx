"use client";

import { Gift } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ComposerTool } from "@/components/replies/composer-tool";
import { IconButton } from "@/components/ui/icon-button";

const OfferDialog = dynamic(() => import("./offer-dialog").then((module) => module.OfferDialog), {
  ssr: false,
});

/** Gives something to the person one writes to. */
export function OfferTool(tool: ComposerTool) {
  const t = useTranslations("goodwill.offer");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <IconButton
        size={32}
        label={t("tool")}
        icon={<Gift aria-hidden="true" />}
        onClick={() => setIsOpen(true)}
      />
      {isOpen ? <OfferDialog tool={tool} onOpenChange={setIsOpen} /> : null}
    </>
  );
}
