"use client";

import { Heart, Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Interaction } from "@/lib/conversations/schemas";

/** How the clocks take a message, where it is not what it seems. */
export function ClockLine({ clock }: Pick<Interaction, "clock">) {
  const t = useTranslations("conversations-ui");
  if (clock.as === null) return null;
  const Icon = clock.as === "closer" ? Heart : Hourglass;
  const as = t(`clock.${clock.as}`);
  return (
    <p className="mt-0.5 flex items-center gap-1 text-ink-3 text-meta">
      <Icon aria-hidden="true" className="size-3" />
      {clock.isCorrected ? t("clock.corrected", { as }) : as}
    </p>
  );
}
