"use client";

import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { Hours } from "@/lib/coverage/paid-schemas";

type Props = {
  hours: Pick<Hours, "month" | "closed" | "isOver">;
  name: string;
  close: (input: unknown) => Promise<ActionResult<void>>;
  mayEdit: boolean;
};

/** Closes a month that is over. */
export function CloseMonth({ hours, name, close, mayEdit }: Props) {
  const t = useTranslations("paid-hours.close");
  const words = useTranslations("admin");
  const { run, busy, problem } = useDeed();
  const { month, closed, isOver } = hours;
  if (closed || !mayEdit) return null;
  return (
    <>
      <AlertDialog
        title={t("title", { name })}
        description={t("text")}
        cancelLabel={words("cancel")}
        confirmLabel={t("do", { name })}
        onConfirm={() => void run(() => close({ month }), t("done", { name }))}
        trigger={
          <Button
            size={28}
            variant="solid"
            disabled={busy || !isOver}
            title={isOver ? undefined : t("notYet")}
          >
            {t("open")}
          </Button>
        }
      />
      <Problem text={problem} />
    </>
  );
}
