"use client";

import { useTranslations } from "next-intl";
import { ItemTime } from "@/components/conversations/item-time";
import { useChannels } from "@/components/desk/use-channel";
import { DueRing } from "@/components/inbox/due-ring";
import { AudienceMark } from "@/components/ui/audience-mark";
import type { Approval } from "@/lib/replies/approvals/approval-schemas";
import { ApprovalDeeds } from "./approval-deeds";
import { ApprovalText } from "./approval-text";

type Props = { approval: Approval; onDone: () => void };

/** One answer that waits: how long there is, whose it is, who reads it, and what to do. */
export function ApprovalCard({ approval, onDone }: Props) {
  const t = useTranslations("teamwork.approval");
  const channel = useChannels()(approval.channel);
  const { customer, writer, audience, account, dueAt, turnStartedAt, askedAt, mayDecide, conversationId } =
    approval;
  const timed = {
    status: dueAt ? ("open" as const) : ("waiting" as const),
    ...{ dueAt, turnStartedAt, targetSeconds: null, callback: null, isCloser: false },
  };
  return (
    <article
      aria-label={t("label", { name: customer.displayName, writer: writer.displayName })}
      className="flex flex-col gap-3 rounded-card border bg-raised p-4"
    >
      <header className="flex items-center gap-3">
        <DueRing row={timed} size={44} />
        <div className="min-w-0 flex-1">
          <h2 className="truncate font-semibold text-large">
            <a href={`/inbox/${conversationId}`} className="hover:underline">
              <bdi>{customer.displayName}</bdi>
            </a>
          </h2>
          <p className="flex flex-wrap items-center gap-x-2 text-ink-2 text-meta">
            <span>
              {t("by", { writer: writer.displayName })} <ItemTime at={askedAt} />
            </span>
            <AudienceMark audience={audience} word={channel.audience(audience)} />
            {account ? <bdi>{channel.handle(account.handle)}</bdi> : null}
          </p>
        </div>
      </header>
      <ApprovalText approval={approval} />
      {mayDecide ? (
        <ApprovalDeeds key={approval.id} approval={approval} onDone={onDone} />
      ) : (
        <OpensLater approval={approval} />
      )}
    </article>
  );
}

function OpensLater({ approval }: { approval: Approval }) {
  const t = useTranslations("teamwork.approval");
  if (approval.mayWithdraw) return <p className="text-ink-2 text-meta">{t("yours")}</p>;
  return (
    <p className="text-ink-2 text-meta">
      {t("leads")} <ItemTime at={approval.openToAllAt} />
    </p>
  );
}
