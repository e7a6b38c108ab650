"use client";

import { CalendarRange } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import type { BoardAgent } from "@/lib/coverage/board-schemas";
import type { BoardWeek } from "@/lib/coverage/rules/board-week";
import { LayOutDialog } from "./lay-out-dialog";
import type { LayOut } from "./use-lay-out";

type Props = {
  mayEdit: boolean;
  layOut: LayOut;
  agents: readonly BoardAgent[];
  week: BoardWeek;
  minimum: number;
};

/** Nobody works in this week yet. */
export function EmptyWeek({ mayEdit, ...doors }: Props) {
  const t = useTranslations("coverage-board.empty");
  return (
    <EmptyState
      icon={<CalendarRange />}
      title={t("title")}
      actions={mayEdit ? <LayOutDialog {...doors} variant="solid" /> : undefined}
    >
      {t(mayEdit ? "how" : "wait")}
    </EmptyState>
  );
}
