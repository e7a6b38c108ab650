"use client";

import { Check, ChevronDown, Clock, EllipsisVertical, RotateCcw } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { lazyLayer } from "@/components/desk/lazy-layer";
import { useKeys } from "@/components/desk/use-keys";
import { useViewer } from "@/components/desk/viewer";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { Conversation } from "@/lib/conversations/schemas";
import type { Customer } from "@/lib/customers/schemas";
import { useConversationDeeds } from "./use-conversation-deeds";

const AgentMenu = lazyLayer(() => import("./agent-menu").then((module) => module.AgentMenu));
const SnoozeMenu = lazyLayer(() => import("./snooze-menu").then((module) => module.SnoozeMenu));
const ReasonDialog = dynamic(() => import("./reason-dialog").then((module) => module.ReasonDialog), {
  ssr: false,
});
const ClocksDialog = dynamic(() => import("./clocks-dialog").then((module) => module.ClocksDialog), {
  ssr: false,
});
const JoinDialog = dynamic(() => import("./join-dialog").then((module) => module.JoinDialog), { ssr: false });
const ConversationPrivacy = dynamic(
  () => import("@/components/privacy/conversation-privacy").then((module) => module.ConversationPrivacy),
  { ssr: false },
);
const AbuseDialog = dynamic(
  () => import("@/components/abuse/abuse-dialog").then((module) => module.AbuseDialog),
  { ssr: false },
);
const PageDialog = dynamic(
  () => import("@/components/on-call/page-dialog").then((module) => module.PageDialog),
  { ssr: false },
);
const HandOverDialog = dynamic(() => import("./hand-over-dialog").then((module) => module.HandOverDialog), {
  ssr: false,
});
const AskDialog = dynamic(
  () => import("@/components/side-conversations/ask-dialog").then((module) => module.AskDialog),
  { ssr: false },
);
const BelongsDialog = dynamic(
  () => import("@/components/incidents/belongs-dialog").then((module) => module.BelongsDialog),
  { ssr: false },
);
const MoreMenu = lazyLayer(() => import("./more-menu").then((module) => module.MoreMenu));

type Props = {
  conversation: Conversation;
  customer: Customer;
  onChanged: (conversation: Conversation, leaves: boolean) => void;
  onRefresh: () => void;
};
type Part =
  | "assign"
  | "snooze"
  | "resolve"
  | "join"
  | "more"
  | "record"
  | "hold"
  | "clocks"
  | "page"
  | "abuse"
  | "hand-over"
  | "ask"
  | "belongs"
  | null;

/** Assign `a`, snooze `s`, resolve `e`; each is undone from its toast. */
export function HeadDeeds({ conversation, customer, onChanged, onRefresh }: Props) {
  const t = useTranslations("conversations-ui");
  const viewer = useViewer();
  const [part, setPart] = useState<Part>(null);
  const deeds = useConversationDeeds(conversation, {
    onChanged,
    onRefresh,
    onReason: () => setPart("resolve"),
  });
  const toggle = (name: Part) => (open: boolean) => setPart(open ? name : null);
  const { assignee, status } = conversation;
  const isMine = assignee?.id === viewer.id;
  const isResolved = status === "resolved";
  const isLead = viewer.role !== "agent";
  const canJoin = customer.conversations.length > 1;
  const resolve = () => void (isResolved ? deeds.reopen() : deeds.resolve());
  useKeys({ a: () => setPart("assign"), s: () => setPart("snooze"), e: resolve }, viewer.singleKeys);
  return (
    <div className="flex shrink-0 items-center gap-1.5">
      <AgentMenu
        open={part === "assign"}
        onOpenChange={toggle("assign")}
        assigneeId={assignee?.id ?? null}
        onChoose={deeds.assign}
        onHandOver={isResolved ? undefined : () => setPart("hand-over")}
        handOut={status === "open" ? { conversation, onChanged } : undefined}
        trigger={
          <Button
            size={28}
            variant="ghost"
            ariaKeys="a"
            trailingIcon={<ChevronDown aria-hidden="true" />}
            aria-label={t("assign.label", {
              name: isMine ? t("assign.you") : (assignee?.displayName ?? t("assign.none")),
            })}
            className="phone:px-1.5"
          >
            <Avatar
              initials={assignee?.initials ?? ""}
              size={20}
              tone={isMine ? "self" : assignee ? "other" : "empty"}
            />
            <span className="max-w-24 truncate ">
              {isMine ? t("assign.you") : (assignee?.displayName.split(" ")[0] ?? t("assign.none"))}
            </span>
          </Button>
        }
      />
      <SnoozeMenu
        open={part === "snooze"}
        onOpenChange={toggle("snooze")}
        onChoose={deeds.snooze}
        trigger={
          <Button size={28} variant="ghost" icon={<Clock aria-hidden="true" />} ariaKeys="s">
            {t("snooze.do")}
          </Button>
        }
      />
      <Button
        size={28}
        icon={isResolved ? <RotateCcw aria-hidden="true" /> : <Check aria-hidden="true" />}
        keys="E"
        ariaKeys="e"
        onClick={resolve}
      >
        {t(isResolved ? "reopen" : "resolve.do")}
      </Button>
      <MoreMenu
        open={part === "more"}
        onOpenChange={toggle("more")}
        onClocks={() => setPart("clocks")}
        onAbuse={() => setPart("abuse")}
        onAsk={() => setPart("ask")}
        onBelongs={() => setPart("belongs")}
        onHandOver={isResolved ? undefined : () => setPart("hand-over")}
        own={isMine && !isResolved ? conversation : null}
        onJoin={canJoin ? () => setPart("join") : undefined}
        onRecord={isLead ? () => setPart("record") : undefined}
        onPage={isLead ? () => setPart("page") : undefined}
        onHold={isLead ? () => setPart("hold") : undefined}
        trigger={
          <IconButton
            label={t("more")}
            icon={<EllipsisVertical aria-hidden="true" />}
            className="phone:hidden"
          />
        }
      />
      {part === "abuse" ? (
        <AbuseDialog {...{ conversation, customer, onChanged, onRefresh }} onClose={() => setPart(null)} />
      ) : null}
      {part === "resolve" ? (
        <ReasonDialog
          title={t("resolve.title", { name: customer.displayName })}
          description={t("resolve.text")}
          confirm={t("resolve.withReason")}
          suggestions={[
            t("reason.noReply"),
            t("reason.answeredElsewhere"),
            t("reason.duplicate"),
            t("reason.spam"),
          ]}
          onOpenChange={toggle("resolve")}
          onConfirm={(reason) => deeds.resolve(reason)}
        />
      ) : null}
      {part === "record" || part === "hold" ? (
        <ConversationPrivacy part={part} conversationId={conversation.id} onClose={() => setPart(null)} />
      ) : null}
      {part === "page" ? <PageDialog conversationId={conversation.id} onClose={() => setPart(null)} /> : null}
      {part === "hand-over" ? (
        <HandOverDialog {...{ conversation, onChanged, onRefresh }} onClose={() => setPart(null)} />
      ) : null}
      {part === "belongs" ? (
        <BelongsDialog conversationId={conversation.id} onClose={() => setPart(null)} />
      ) : null}
      {part === "ask" ? (
        <AskDialog
          conversationId={conversation.id}
          customerId={customer.id}
          onDone={onRefresh}
          onClose={() => setPart(null)}
        />
      ) : null}
      {part === "clocks" ? (
        <ClocksDialog conversationId={conversation.id} onOpenChange={toggle("clocks")} />
      ) : null}
      {part === "join" ? (
        <JoinDialog
          conversation={conversation}
          customer={customer}
          onOpenChange={toggle("join")}
          onChoose={deeds.join}
        />
      ) : null}
    </div>
  );
}
