"use client";

import { useTranslations } from "next-intl";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import type { BoardWeek } from "@/lib/coverage/rules/board-week";
import { draftsOf } from "./drafts-of";
import type { useBoard } from "./use-board";

/** Takes every draft of the week off the board; it can be undone as long as the board is open. */
export function DiscardDrafts({ week, roster }: { week: BoardWeek; roster: ReturnType<typeof useBoard> }) {
  const t = useTranslations("coverage-board.discard");
  const drafts = draftsOf(roster.board.entries, week);
  if (drafts.length === 0) return null;
  const ids = [...new Set(drafts.map(({ shiftId }) => shiftId))];
  const discard = () => {
    roster.seen(drafts);
    const step = {
      redo: ids.map((id) => ({ do: "remove" as const, id })),
      undo: ids.map((id) => ({ do: "revive" as const, id })),
    };
    const gone = new Set(ids);
    void roster.run(t("done", { count: ids.length }), step, (all) =>
      all.filter(({ shiftId }) => !gone.has(shiftId)),
    );
  };
  return (
    <AlertDialog
      title={t("title", { count: ids.length })}
      description={t("what")}
      cancelLabel={t("cancel")}
      confirmLabel={t("confirm", { count: ids.length })}
      danger
      onConfirm={discard}
      trigger={
        <Button size={28} variant="ghost">
          {t("open")}
        </Button>
      }
    />
  );
}
