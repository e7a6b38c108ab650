"use client";

import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, HeadCell, Row } from "@/components/ui/table";
import type { GivenPromise } from "@/lib/replies/promise-schemas";
import { useDueTime } from "./use-due-time";

type Props = { promises: readonly GivenPromise[]; state: "owed" | "broken" | "done" };

/** Promises of the reader's conversations: what, by when, who keeps it and what became of it. */
export function PromiseTable({ promises, state }: Props) {
  const t = useTranslations("goodwill-page.promises");
  const dueTime = useDueTime();
  if (promises.length === 0)
    return <EmptyState title={t(`none.${state}`)}>{t(`noneText.${state}`)}</EmptyState>;
  return (
    <WideTable
      caption={t(`heads.${state}`)}
      head={
        <>
          <HeadCell>{t("due")}</HeadCell>
          <HeadCell>{t("what")}</HeadCell>
          <HeadCell>{t("to")}</HeadCell>
          <HeadCell>{t("owner")}</HeadCell>
          <HeadCell>{t("state")}</HeadCell>
        </>
      }
    >
      {promises.map((promise) => (
        <Row key={promise.id}>
          <Cell className="whitespace-nowrap">
            {dueTime(promise.dueAt)}
            {promise.dueAt === promise.firstDueAt ? null : (
              <span className="block text-ink-3 text-meta">
                {t("moved", { time: dueTime(promise.firstDueAt), reason: promise.moveReason ?? "" })}
              </span>
            )}
          </Cell>
          <Cell className="font-medium text-ink">
            <span dir="auto">{promise.what}</span>
          </Cell>
          <Cell>
            <a href={`/inbox/${promise.conversationId}`} className="text-accent underline">
              {promise.customer.displayName}
            </a>
          </Cell>
          <Cell>
            {promise.owner?.displayName ?? t("team")}
            {promise.lostOwner ? (
              <span className="block text-ink-3 text-meta">{t("left", { name: promise.lostOwner })}</span>
            ) : null}
          </Cell>
          <Cell className={promise.state === "broken" ? "text-red" : ""}>
            {t(`outcome.${promise.state}`)}
            {promise.endedAt ? (
              <span className="block text-ink-3 text-meta">
                {promise.endedBy ? `${promise.endedBy}, ` : null}
                <When at={promise.endedAt} />
                {promise.state === "released" && promise.endReason !== "not-sent"
                  ? ` · ${promise.endReason}`
                  : null}
              </span>
            ) : null}
          </Cell>
        </Row>
      ))}
    </WideTable>
  );
}
