"use client";

import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/components/admin/reason-dialog";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/auth/agent-action";

type Props = { count: number; act(reason: string): Promise<ActionResult<unknown>> };

/** Why everybody who is still waited for needs nothing more. */
export function AsideDialog({ count, act }: Props) {
  const t = useTranslations("incident-overview.aside");
  const { run, busy, problem, clear } = useDeed();
  return (
    <ReasonDialog
      words={{
        title: t("title", { count }),
        text: t("text"),
        reason: t("reason"),
        hint: t("reasonHint"),
        submit: t("do", { count }),
        cancel: t("cancel"),
        close: t("close"),
      }}
      trigger={<Button size={28}>{t("open")}</Button>}
      busy={busy}
      problem={problem}
      onMove={clear}
      onReason={async (reason) => Boolean(await run(() => act(reason), t("done")))}
    />
  );
}
