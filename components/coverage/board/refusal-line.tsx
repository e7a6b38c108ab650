"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Refusal } from "./use-board";

/** Why the last deed was not done; the board shows what stands. */
export function RefusalLine({ refusal, onClose }: { refusal: Refusal | null; onClose: () => void }) {
  const t = useTranslations("coverage-board.refusal");
  if (!refusal) return null;
  return (
    <div role="alert" className="flex items-center gap-2 border-b bg-red-tint px-6 py-2 text-body phone:px-4">
      <CircleAlert aria-hidden="true" className="size-4 shrink-0 text-red" />
      <p className="min-w-0 flex-1">
        {refusal.change ? t("not", { label: refusal.change.label }) : null} {refusal.message || t("offline")}
      </p>
      <Button size={24} variant="ghost" onClick={onClose}>
        {t("close")}
      </Button>
    </div>
  );
}
