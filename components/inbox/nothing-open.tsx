"use client";

import { MessagesSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";

/** Before a conversation is chosen. */
export function NothingOpen() {
  const t = useTranslations("inbox");
  return (
    <section
      aria-label={t("none.title")}
      className="flex items-center justify-center bg-surface phone:hidden"
    >
      <EmptyState icon={<MessagesSquare />} title={t("none.title")}>
        {t("none.text")}
      </EmptyState>
    </section>
  );
}
