"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { BoardEntry } from "@/lib/coverage/board-schemas";
import type { Scope } from "./board-model";

type Props = { asked: { entry: BoardEntry; go: (scope: Scope) => void } | null; onClose: () => void };

/** Whether one day of a shift that repeats is meant, or all of them. */
export function ScopeDialog({ asked, onClose }: Props) {
  const t = useTranslations("coverage-board.scope");
  const choose = (scope: Scope) => {
    onClose();
    asked?.go(scope);
  };
  return (
    <Dialog
      open={asked !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("title")}
      description={t("what")}
      closeLabel={t("close")}
      footer={
        <>
          <Button onClick={() => choose("all")}>{t("all")}</Button>
          <Button variant="solid" onClick={() => choose("day")}>
            {t("day")}
          </Button>
        </>
      }
    />
  );
}
