"use client";

import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/components/admin/reason-dialog";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/auth/agent-action";

/** Why it is no spike. */
export function DismissDialog({ act }: { act(reason: string): Promise<ActionResult<void>> }) {
  const t = useTranslations("incidents");
  const { run, busy, problem, clear } = useDeed();
  return (
    <ReasonDialog
      words={{
        title: t("deeds.dismissTitle"),
        text: t("deeds.dismissText"),
        reason: t("deeds.reason"),
        hint: t("deeds.reasonHint"),
        submit: t("deeds.dismissDo"),
        cancel: t("cancel"),
        close: t("close"),
      }}
      trigger={<Button>{t("deeds.dismiss")}</Button>}
      busy={busy}
      problem={problem}
      onMove={clear}
      onReason={async (reason) => Boolean(await run(() => act(reason), t("deeds.dismissed")))}
    />
  );
}
