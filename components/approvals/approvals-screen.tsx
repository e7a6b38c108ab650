"use client";

import { Signature } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import type { Waiting } from "@/lib/notifications/waiting/waiting-schemas";
import type { Approval } from "@/lib/replies/approvals/approval-schemas";
import { ApprovalCard } from "./approval-card";
import { useApprovals } from "./use-approvals";
import { useWaiting } from "./use-waiting";
import { WaitingList } from "./waiting-list";

type Props = { first: readonly Approval[]; firstWaiting: readonly Waiting[] };

/** What waits for somebody's yes: answers first, for a customer waits behind each; then what goes out to many. */
export function ApprovalsScreen({ first, firstWaiting }: Props) {
  const t = useTranslations("teamwork.approval");
  const { items, isFailed, read } = useApprovals(first);
  const shown = items ?? first;
  const beside = (useWaiting(firstWaiting) ?? firstWaiting).filter(({ kind }) => kind !== "reply");
  const mine = shown.filter(({ mayDecide }) => mayDecide);
  const others = shown.filter(({ mayDecide }) => !mayDecide);
  if (isFailed)
    return (
      <ErrorState title={t("page.failed")} actions={<Button onClick={read}>{t("page.again")}</Button>}>
        {t("page.failedText")}
      </ErrorState>
    );
  if (shown.length + beside.length === 0)
    return (
      <EmptyState icon={<Signature />} title={t("page.none")}>
        {t("page.noneText")}
      </EmptyState>
    );
  return (
    <>
      {mine.length > 0 ? (
        <ul aria-label={t("page.list")} className="flex flex-col gap-3">
          {mine.map((approval) => (
            <li key={approval.id}>
              <ApprovalCard approval={approval} onDone={read} />
            </li>
          ))}
        </ul>
      ) : null}
      <WaitingList
        id="waiting-beside"
        title={t("page.beside")}
        items={beside.filter(({ mayDecide }) => mayDecide)}
      />
      {others.length > 0 ? (
        <section aria-labelledby="others" className="flex flex-col gap-3">
          <h2 id="others" className="text-large">
            {t("page.others")}
          </h2>
          <ul aria-labelledby="others" className="flex flex-col gap-3">
            {others.map((approval) => (
              <li key={approval.id}>
                <ApprovalCard approval={approval} onDone={read} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <WaitingList
        id="waiting-mine"
        title={t("page.mine")}
        items={beside.filter(({ mayDecide }) => !mayDecide)}
      />
    </>
  );
}
