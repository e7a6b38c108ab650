"use client";

import { UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { AgentLimit } from "@/lib/agents/limits/limit-schemas";
import type { ActionResult } from "@/lib/auth/agent-action";

type Props = {
  limits: readonly AgentLimit[];
  end: (input: { agentId: string }) => Promise<ActionResult<void>>;
};

/** Who is held back, how and until when; ended helpers of the last weeks below. */
export function LimitTable({ limits, end }: Props) {
  const t = useTranslations("limits");
  const { run, busy, problem } = useDeed();
  const [asked, setAsked] = useState<AgentLimit | null>(null);
  if (limits.length === 0)
    return (
      <EmptyState icon={<UsersRound />} title={t("none")}>
        {t("noneText")}
      </EmptyState>
    );
  const heads = ["name", "how", "until", "reason", "setBy"] as const;
  return (
    <div className="flex flex-col gap-2">
      <Problem text={problem} />
      <WideTable
        caption={t("caption")}
        head={
          <>
            {heads.map((head) => (
              <HeadCell key={head}>{t(`head.${head}`)}</HeadCell>
            ))}
            <HeadCell>
              <span className="sr-only">{t("head.deeds")}</span>
            </HeadCell>
          </>
        }
      >
        {limits.map((limit) => (
          <Row key={limit.id}>
            <NameCell className="whitespace-nowrap">{limit.agent.displayName}</NameCell>
            <Cell className="whitespace-nowrap">{howOf(limit, t)}</Cell>
            <Cell className="whitespace-nowrap">
              {limit.endedAt ? (
                <>
                  {t("endedAt")} <When at={limit.endedAt} />
                </>
              ) : limit.untilAt ? (
                <When at={limit.untilAt} />
              ) : (
                t("open")
              )}
            </Cell>
            <Cell className="min-w-40">{limit.reason}</Cell>
            <Cell className="whitespace-nowrap">{limit.setBy ?? ""}</Cell>
            <Cell className="text-right">
              {limit.endedAt ? null : (
                <Button
                  size={24}
                  variant="ghost"
                  disabled={busy}
                  aria-label={t("endOf", { name: limit.agent.displayName })}
                  onClick={() => setAsked(limit)}
                >
                  {t("end")}
                </Button>
              )}
            </Cell>
          </Row>
        ))}
      </WideTable>
      <AlertDialog
        open={asked !== null}
        onOpenChange={(open) => (open ? undefined : setAsked(null))}
        title={t("ask.title", { name: asked?.agent.displayName ?? "" })}
        description={t(asked?.isHelper ? "ask.helper" : "ask.trainee")}
        cancelLabel={t("cancel")}
        confirmLabel={t("end")}
        danger={asked?.isHelper ?? false}
        onConfirm={() => {
          if (asked) void run(() => end({ agentId: asked.agent.id }), t("endedDone"));
        }}
      />
    </div>
  );
}

function howOf(
  { draftOnly, isHelper, incident }: AgentLimit,
  t: (key: string, values?: { title: string }) => string,
): string {
  const parts = [
    ...(isHelper ? [t("how.helper")] : []),
    ...(draftOnly ? [t("how.drafts")] : []),
    ...(incident ? [t("how.incident", { title: incident.title })] : []),
  ];
  return parts.join(", ");
}
