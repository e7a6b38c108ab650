"use client";

import { Signature } from "lucide-react";
import { useTranslations } from "next-intl";
import { createElement, useCallback } from "react";
import { useAnnounce } from "@/components/desk/announcer";
import { say } from "@/components/desk/toasts";

/** Says that an answer waits for somebody else's yes. */
export function useSayAsked(): () => void {
  const t = useTranslations("teamwork");
  const announce = useAnnounce();
  return useCallback(() => {
    const text = t("asked");
    announce(text);
    void say({ icon: createElement(Signature), text, id: "approval-asked" });
  }, [announce, t]);
}
