"use client";

import { KeyRound } from "lucide-react";
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
import type { Key } from "@/lib/agents/schemas";
import type { ActionResult } from "@/lib/auth/agent-action";

type Props = {
  keys: readonly Key[];
  revoke: (input: { keyId: string }) => Promise<ActionResult<void>>;
};

/** Every key in force: whose rights it has, when it was used last, and its end. */
export function KeyList({ keys, revoke }: Props) {
  const t = useTranslations("admin-agents.keys");
  const words = useTranslations("admin");
  const { run, busy, problem } = useDeed();
  const [asked, setAsked] = useState<Key | null>(null);
  if (keys.length === 0) {
    return (
      <EmptyState icon={<KeyRound />} title={t("empty")} className="rounded-card border">
        {t("emptyText")}
      </EmptyState>
    );
  }
  return (
    <>
      <WideTable
        caption={t("caption")}
        head={
          <>
            <HeadCell>{t("name")}</HeadCell>
            <HeadCell>{t("begins")}</HeadCell>
            <HeadCell>{t("rights")}</HeadCell>
            <HeadCell>{t("made")}</HeadCell>
            <HeadCell>{t("used")}</HeadCell>
            <HeadCell>
              <span className="sr-only">{t("revoke")}</span>
            </HeadCell>
          </>
        }
      >
        {keys.map((key) => (
          <Row key={key.id} className="h-auto [&>*]:py-1.5">
            <NameCell>{key.name}</NameCell>
            <Cell className="font-mono text-meta">{key.prefix}…</Cell>
            <Cell className="max-w-80 text-ink-2">
              {key.agent
                ? t("ofAgent", { name: key.agent.displayName })
                : key.scopes
                    .map((scope) => (t.has(`scope.${scope}`) ? t(`scope.${scope}`) : scope))
                    .join(", ")}
            </Cell>
            <Cell className="whitespace-nowrap">
              <When at={key.createdAt} />
            </Cell>
            <Cell className="whitespace-nowrap">
              {key.lastUsedAt ? <When at={key.lastUsedAt} look="distance" /> : t("unused")}
            </Cell>
            <Cell figure>
              <Button size={24} variant="ghost" disabled={busy} onClick={() => setAsked(key)}>
                {t("revoke")}
                <span className="sr-only"> {key.name}</span>
              </Button>
            </Cell>
          </Row>
        ))}
      </WideTable>
      <Problem text={problem} />
      <AlertDialog
        open={asked !== null}
        onOpenChange={(open) => (open ? undefined : setAsked(null))}
        title={t("ask", { name: asked?.name ?? "" })}
        description={t("askText")}
        cancelLabel={words("cancel")}
        confirmLabel={t("confirm")}
        danger
        onConfirm={() => {
          if (asked) void run(() => revoke({ keyId: asked.id }), t("revoked", { name: asked.name }));
        }}
      />
    </>
  );
}
