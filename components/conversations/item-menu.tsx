"use client";

import {
  Copy,
  EllipsisVertical,
  ExternalLink,
  Eye,
  EyeOff,
  Reply,
  Split,
  Trash2,
  UserPlus,
} from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDeeds } from "@/components/desk/deeds";
import { useUndo } from "@/components/desk/undo";
import { useChannels } from "@/components/desk/use-channel";
import { useRun } from "@/components/desk/use-run";
import { useReplyDeeds } from "@/components/replies/use-reply-deeds";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import type { Conversation, Interaction } from "@/lib/conversations/schemas";

const ReasonDialog = dynamic(() => import("./reason-dialog").then((module) => module.ReasonDialog), {
  ssr: false,
});

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
  const [asking, setAsking] = useState<"take-back" | "hide" | null>(null);
  const isHere = item.conversationId === conversation.id;
  const isTheirs = item.direction === "inbound" && !item.isDeleted;
  const canHide =
    isTheirs && item.audience === "public" && channel.traits?.canHide === true && item.accountId !== null;

  const split = async () => {
    const done = await run(() => deeds.split({ conversationId: conversation.id, interactionId: item.id }));
    onRefresh();
    if (!done) return;
    const { undoId } = done.value;
    const undo = async () => {
      if (undoId) await run(() => deeds.undo({ undoId }));
      onRefresh();
    };
    offer({ text: t("done.split"), said: t("done.split"), ...(undoId ? { undo } : {}) });
  };
  const openOwn = async () => {
    const done = await run(() => deeds.openMeToo({ interactionId: item.id }));
    if (done) window.history.pushState(null, "", `/inbox/${done.value.id}`);
  };
  return (
    <span className="inline-flex">
      {isTheirs && isHere ? (
        <IconButton
          size={24}
          label={t("item.answer")}
          keys="r"
          icon={<Reply aria-hidden="true" />}
          onClick={() => onAnswer(item)}
        />
      ) : null}
      <Menu
        align="end"
        trigger={
          <IconButton size={24} label={t("item.more")} icon={<EllipsisVertical aria-hidden="true" />} />
        }
      >
        <MenuItem icon={<Copy />} onSelect={() => void navigator.clipboard.writeText(item.text)}>
          {t("item.copy")}
        </MenuItem>
        {item.url ? (
          <MenuItem
            icon={<ExternalLink />}
            onSelect={() => window.open(item.url ?? "", "_blank", "noreferrer")}
          >
            {channel.openOn}
          </MenuItem>
        ) : null}
        {isTheirs && isHere ? (
          <MenuItem icon={<Split />} onSelect={split}>
            {t("item.split")}
          </MenuItem>
        ) : null}
        {isTheirs && item.isBystander ? (
          <MenuItem icon={<UserPlus />} onSelect={openOwn}>
            {t("item.openOwn")}
          </MenuItem>
        ) : null}
        {canHide ? (
          <MenuItem icon={item.isHidden ? <Eye /> : <EyeOff />} onSelect={() => setAsking("hide")}>
            {t(item.isHidden ? "item.show" : "item.hide", { channel: channel.name })}
          </MenuItem>
        ) : null}
        {item.reply?.canTakeBack ? (
          <>
            <MenuSeparator />
            <MenuItem danger icon={<Trash2 />} onSelect={() => setAsking("take-back")}>
              {t("item.takeBack", { channel: channel.name })}
            </MenuItem>
          </>
        ) : null}
      </Menu>
      {asking ? (
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
