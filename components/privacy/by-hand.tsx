"use client";

import { CheckCheck, ExternalLink } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import type { Interaction } from "@/lib/conversations/schemas";

const ByHandDialog = dynamic(() => import("./by-hand-dialog").then((module) => module.ByHandDialog), {
  ssr: false,
});

/** Under a pasted post: who pasted it, the way to it, and the tick that it was answered there. */
export function ByHand({ item }: { item: Interaction }) {
  const t = useTranslations("privacy-ui.byHand");
  const [isOpen, setIsOpen] = useState(false);
  if (!item.pastedBy) return null;
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-2">
      <span className="text-ink-3 text-meta">{t("mark", { initials: item.pastedBy })}</span>
      {item.url ? (
        <a href={item.url} target="_blank" rel="noreferrer" className={buttonClass("plain", 24)}>
          <ExternalLink aria-hidden="true" />
          {t("there")}
        </a>
      ) : null}
      <Button size={24} icon={<CheckCheck aria-hidden="true" />} onClick={() => setIsOpen(true)}>
        {t("do")}
      </Button>
      {isOpen ? <ByHandDialog interactionId={item.id} onClose={() => setIsOpen(false)} /> : null}
    </div>
  );
}

/** Under an answer ticked by hand: the way to it. */
export function AnswerThere({ url }: { url: string }) {
  const t = useTranslations("privacy-ui.byHand");
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer"
      className="inline-flex items-center gap-1 text-body text-link"
    >
      {t("there")}
      <ExternalLink aria-hidden="true" className="size-3" />
    </a>
  );
}
