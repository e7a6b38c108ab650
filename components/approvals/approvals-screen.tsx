"use client";

import { Signature } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import type { Approval } from "@/lib/replies/approvals/approval-schemas";
import { ApprovalCard } from "./approval-card";
import { useApprovals } from "./use-approvals";

/** What waits for somebody's yes, first due first. */
export function ApprovalsScreen({ first }: { first: readonly Approval[] }) {
  const t = useTranslations("teamwork.approval");
  const { items, isFailed, read } = useApprovals(first);
  const shown = items ?? first;
  const mine = shown.filter(({ mayDecide }) => mayDecide);
  const others = shown.filter(({ mayDecide }) => !mayDecide);
  if (isFailed)
    return (
      <ErrorState title={t("page.failed")} actions={<Button onClick={read}>{t("page.again")}</Button>}>
        {t("page.failedText")}
      </ErrorState>
    );
  if (shown.length === 0)
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
    </>
  );
}
