"use client";

import { Signature, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { ScrollGroup } from "@/components/ui/scroll-group";
import type { Approval } from "@/lib/replies/approvals/approval-schemas";
import { ApprovalDeeds } from "./approval-deeds";
import { ApprovalText } from "./approval-text";
import { useApprovals } from "./use-approvals";
import { useDecide } from "./use-decide";

type Props = { conversationId: string; onRefresh: () => void };

/** Above the history: what waits for approval here, and what came back to its writer. */
export function ApprovalPanel({ conversationId, onRefresh }: Props) {
  const t = useTranslations("teamwork.approval");
  const { id } = useViewer();
  const { items, read } = useApprovals(null, conversationId);
  const waiting = items?.filter(({ state }) => state === "waiting") ?? [];
  const newest = items?.filter(({ writer }) => writer.id === id).toSorted(byAsked)[0];
  const returned = newest?.state === "returned" ? newest : null;
  const done = () => {
    read();
    onRefresh();
  };
  if (waiting.length === 0 && !returned) return null;
  return (
    <>
      {waiting.length > 0 ? (
        <section aria-label={t("waiting")} className="shrink-0">
          {waiting.map((approval) => (
            <Waiting key={approval.id} approval={approval} onDone={done} />
          ))}
        </section>
      ) : null}
      {returned ? <Returned approval={returned} /> : null}
    </>
  );
}

const byAsked = (a: Approval, b: Approval) => b.askedAt.localeCompare(a.askedAt);

function Waiting({ approval, onDone }: { approval: Approval; onDone: () => void }) {
  const t = useTranslations("teamwork.approval");
  const { decide, busy, problem } = useDecide(approval, onDone);
  const by = t("by", { writer: approval.writer.displayName });
  return (
    <ScrollGroup
      label={by}
      className="flex max-h-[45vh] flex-col gap-2 overflow-y-auto border-b bg-chip px-4 py-3"
    >
      <p className="flex flex-wrap items-center gap-2 text-body">
        <Signature aria-hidden="true" className="size-4 text-ink-2" />
        <strong className="font-semibold">{t("waiting")}</strong>
        <span className="text-ink-2">{by}</span>
      </p>
      <ApprovalText approval={{ ...approval, answers: "" }} />
      {approval.mayDecide ? <ApprovalDeeds approval={approval} onDone={onDone} /> : null}
      {approval.mayWithdraw ? (
        <div className="flex flex-wrap items-center gap-2">
          <Button size={28} icon={<Undo2 />} disabled={busy} onClick={() => void decide("withdraw")}>
            {t("withdraw")}
          </Button>
          {problem ? (
            <p role="alert" className="text-meta text-red">
              {problem}
            </p>
          ) : null}
        </div>
      ) : null}
    </ScrollGroup>
  );
}

function Returned({ approval }: { approval: Approval }) {
  const t = useTranslations("teamwork.approval");
  const title = t("returned", { name: approval.decidedBy?.displayName ?? "" });
  return (
    <p role="status" className="border-b bg-chip px-4 py-2 text-body">
      <strong className="font-semibold">{title}</strong>{" "}
      <span className="[overflow-wrap:anywhere]">{approval.comment}</span>{" "}
      <span className="text-ink-2">{t("inDraft")}</span>
    </p>
  );
}
