"use client";

import { EllipsisVertical, Reply } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Undoable, useDeeds } from "@/components/desk/deeds";
import { lazyLayer } from "@/components/desk/lazy-layer";
import { useUndo } from "@/components/desk/undo";
import { useChannels } from "@/components/desk/use-channel";
import { useRun } from "@/components/desk/use-run";
import { useReplyDeeds } from "@/components/replies/use-reply-deeds";
import { IconButton } from "@/components/ui/icon-button";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { Correction } from "@/lib/conversations/correction-schemas";
import type { Conversation, Interaction } from "@/lib/conversations/schemas";

/** What can be said against the rules of the clocks; null where they do not go by it. */
function correctionOf(item: Interaction): Correction | null {
  if (item.isDeleted || item.kind === "call") return null;
  if (item.direction === "inbound") return item.clock.as === "closer" ? "not-closer" : "closer";
  if (item.direction !== "outbound" || (item.reply && item.reply.state !== "sent")) return null;
  return item.clock.as === "acknowledgement" ? "useful" : "acknowledgement";
}

const ItemActions = lazyLayer(() => import("./item-actions").then((module) => module.ItemActions));
const ReportDialog = dynamic(
  () => import("@/components/abuse/report-dialog").then((module) => module.ReportDialog),
  { ssr: false },
);
const ReasonDialog = dynamic(() => import("./reason-dialog").then((module) => module.ReasonDialog), {
  ssr: false,
});

const ItemPromise = dynamic(
  () => import("@/components/promises/item-promise").then((module) => module.ItemPromise),
  { ssr: false },
);

const ProposeDialog = dynamic(
  () => import("@/components/quality/propose-dialog").then((module) => module.ProposeDialog),
  { ssr: false },
);

type Props = {
  item: Interaction;
  conversation: Conversation;
  onAnswer: (item: Interaction) => void;
  onRefresh: () => void;
};

/** What one can do with one thing of the history. */
export function ItemMenu({ item, conversation, onAnswer, onRefresh }: Props) {
  const t = useTranslations("conversations-ui");
  const channel = useChannels()(item.channel);
  const deeds = useDeeds();
  const run = useRun();
  const offer = useUndo();
  const { takeBack, hide } = useReplyDeeds();
  const [isOpen, setIsOpen] = useState(false);
  const [asking, setAsking] = useState<"take-back" | "hide" | "promise" | "shelf" | null>(null);
  const [isReporting, setIsReporting] = useState(false);
  const isHere = item.conversationId === conversation.id;
  const isTheirs = item.direction === "inbound" && !item.isDeleted;
  const isAnswerable = isTheirs && isHere && item.mail?.isUnverified !== true;
  const canHide =
    isTheirs && item.audience === "public" && channel.traits?.canHide === true && item.accountId !== null;

  const undoable = async (deed: () => Promise<ActionResult<Undoable>>, text: string) => {
    const done = await run(deed);
    onRefresh();
    if (!done) return;
    const { undoId } = done.value;
    const undo = async () => {
      if (undoId) await run(() => deeds.undo({ undoId }));
      onRefresh();
    };
    offer({ text, said: text, ...(undoId ? { undo } : {}) });
  };
  const split = () =>
    undoable(() => deeds.split({ conversationId: conversation.id, interactionId: item.id }), t("done.split"));
  const correct = (says: Correction) =>
    undoable(() => deeds.correct({ interactionId: item.id, says }), t(`done.${says}`));
  const openOwn = async () => {
    const done = await run(() => deeds.openMeToo({ interactionId: item.id }));
    if (done) window.history.pushState(null, "", `/inbox/${done.value.id}`);
  };
  return (
    <span className="inline-flex">
      {isAnswerable ? (
        <IconButton
          size={24}
          label={t("item.answer")}
          keys="r"
          icon={<Reply aria-hidden="true" />}
          onClick={() => onAnswer(item)}
        />
      ) : null}
      <ItemActions
        trigger={
          <IconButton size={24} label={t("item.more")} icon={<EllipsisVertical aria-hidden="true" />} />
        }
        open={isOpen}
        onOpenChange={setIsOpen}
        item={item}
        canSplit={isTheirs && isHere}
        canOpen={isTheirs && item.isBystander}
        canHide={canHide}
        says={isHere ? correctionOf(item) : null}
        onSplit={split}
        onCorrect={correct}
        onOpenOwn={openOwn}
        onReport={() => setIsReporting(true)}
        onRefresh={onRefresh}
        canPromise={isHere && item.direction === "outbound" && (item.reply?.state ?? "sent") === "sent"}
        onAsk={setAsking}
      />
      {isReporting ? <ReportDialog item={item} onClose={() => setIsReporting(false)} /> : null}
      {asking === "shelf" ? <ProposeDialog interactionId={item.id} onClose={() => setAsking(null)} /> : null}
      {asking === "promise" ? (
        <ItemPromise item={item} onOpenChange={() => setAsking(null)} onDone={onRefresh} />
      ) : null}
      {asking === "take-back" || asking === "hide" ? (
        <ReasonDialog
          title={t(`${asking}.title`, { channel: channel.name, hidden: String(item.isHidden) })}
          description={t(`${asking}.text`, { channel: channel.name, hidden: String(item.isHidden) })}
          confirm={t(`${asking}.do`, { hidden: String(item.isHidden) })}
          danger={asking === "take-back"}
          suggestions={
            asking === "take-back"
              ? [t("take-back.wrong"), t("take-back.person")]
              : [t("hide.abuse"), t("hide.private")]
          }
          onOpenChange={(open) => setAsking(open ? asking : null)}
          onConfirm={(reason) =>
            asking === "take-back" ? takeBack(item, reason) : hide(item, !item.isHidden, reason)
          }
        />
      ) : null}
    </span>
  );
}
