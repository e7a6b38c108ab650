"use client";

import { useTranslations } from "next-intl";
import { useViewer } from "@/components/desk/viewer";
import type { MacroAction } from "@/lib/macros/schemas";

/** What a macro does beside its words, in a few words. */
export function useActionWords(): (action: MacroAction) => string {
  const t = useTranslations("macros.actions");
  const { colleagues } = useViewer();
  return (action) => {
    switch (action.kind) {
      case "tag":
        return t("tag", { tags: action.tags.join(", ") });
      case "assign":
        return t("assign", {
          name: colleagues.find(({ id }) => id === action.agentId)?.displayName ?? t("nobody"),
        });
      case "snooze":
        return t("snooze", { hours: action.hours });
      case "resolve":
        return t("resolve");
      case "offer":
        return t("offer");
    }
  };
}
