"use client";

import { Gift, Smile, StickyNote } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useChannels } from "@/components/desk/use-channel";
import { useViewer } from "@/components/desk/viewer";
import { ChannelMark } from "@/components/ui/channel-mark";
import { isChoice } from "@/lib/conversations/rules/choice";
import { isFeedback } from "@/lib/conversations/rules/feedback";
import type { HiddenInteraction, Interaction } from "@/lib/conversations/schemas";
import { initialsOf } from "./initials";
import { ItemFiles } from "./item-files";
import { ItemFrame } from "./item-frame";
import { ItemTime } from "./item-time";
import { MessageText } from "./message-text";

/** For the team only: dashed, neither public nor private. */
export function NoteItem({ item, menu }: { item: Interaction; menu?: ReactNode }) {
  const t = useTranslations("conversations-ui");
  const { id } = useViewer();
  const { displayName, initials } = item.author;
  const isAnswer = isFeedback(item);
  const isChosen = isChoice(item);
  const label = t(isAnswer ? "item.feedback" : isChosen ? "item.choice" : "item.note", { name: displayName });
  const Icon = isAnswer ? Smile : isChosen ? Gift : StickyNote;
  return (
    <ItemFrame
      id={item.id}
      initials={initials ?? initialsOf(displayName)}
      isSelf={item.author.id === id}
      audience={null}
      isOurs
      label={label}
      menu={menu}
      head={
        <>
          <Icon aria-hidden="true" className="size-3.5 shrink-0 text-ink-2" />
          <span className="min-w-0 truncate font-semibold text-body">{label}</span>
          <span className="flex-1 text-ink-3 text-meta">{t("item.teamOnly")}</span>
          <ItemTime at={item.publishedAt} />
        </>
      }
    >
      {item.withheldReason ? (
        <p className="text-body text-ink-3 italic">
          {t(item.withheldReason === "erased" ? "item.withheld.erased" : "item.withheld.aged-out")}
        </p>
      ) : (
        <MessageText text={item.text} />
      )}
      <ItemFiles files={item.attachments} author={displayName} itemId={item.id} />
    </ItemFrame>
  );
}

/** What another team's conversation leaves to be seen: channel, day and team. */
export function HiddenItem({ item }: { item: HiddenInteraction }) {
  const t = useTranslations("conversations-ui");
  const channel = useChannels()(item.channel);
  return (
    <p className="flex items-center gap-2 pl-9 text-ink-3 text-meta phone:pl-0">
      <ChannelMark icon={channel.icon} label={channel.name} />
      {item.team
        ? t("item.otherTeam", { team: item.team, channel: channel.name })
        : t("item.notForYou", { channel: channel.name })}
    </p>
  );
}
