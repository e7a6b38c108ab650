"use client";

import { useFormatter, useTimeZone, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useChannels } from "@/components/desk/use-channel";
import { useViewer } from "@/components/desk/viewer";
import { Hairline } from "@/components/ui/hairline";
import type { Conversation, HistoryItem, Interaction } from "@/lib/conversations/schemas";
import { isShown } from "./history-pages";
import { ItemMenu } from "./item-menu";
import { HiddenItem, NoteItem } from "./note-item";
import { OurItem } from "./our-item";
import { TheirItem } from "./their-item";

type Props = {
  conversation: Conversation;
  items: readonly HistoryItem[];
  onAnswer: (item: Interaction) => void;
  onRefresh: () => void;
};

export function HistoryList({ conversation, items, onAnswer, onRefresh }: Props) {
  const days = useDays(items);
  return (
    <div className="flex flex-col gap-3">
      {days.map(({ day, label, items: ofDay }) => (
        <section key={day} className="flex flex-col gap-3">
          <Hairline className="py-1">{label}</Hairline>
          {ofDay.map((item, index) => (
            <div
              key={item.id}
              className="[contain-intrinsic-size:auto_72px] [content-visibility:auto] [overflow-clip-margin:12px]"
            >
              <OtherConversation item={item} before={ofDay[index - 1]} conversationId={conversation.id} />
              <HistoryEntry
                item={item}
                conversation={conversation}
                onAnswer={onAnswer}
                onRefresh={onRefresh}
              />
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

function HistoryEntry(props: Omit<Props, "items"> & { item: HistoryItem }) {
  const { item, conversation } = props;
  const channels = useChannels();
  if (!isShown(item)) return <HiddenItem item={item} />;
  if (item.direction === "internal") return <NoteItem item={item} />;
  const menu = <ItemMenu {...props} item={item} />;
  if (item.direction === "inbound") return <TheirItem item={item} menu={menu} />;
  const { handle, displayName } = conversation.customer;
  const receiver = handle ? channels(item.channel).handle(handle) : displayName;
  return <OurItem item={item} receiver={receiver} menu={menu} />;
}

/** Where another matter of the same person begins; its own page is one click away. */
function OtherConversation(props: {
  item: HistoryItem;
  before: HistoryItem | undefined;
  conversationId: string;
}) {
  const t = useTranslations("conversations-ui");
  const { item, before, conversationId } = props;
  if (!isShown(item)) return null;
  const isSame = before && isShown(before) && before.conversationId === item.conversationId;
  if (isSame || item.conversationId === conversationId) return null;
  if (!item.conversationId)
    return <p className="pb-1 pl-9 text-ink-3 text-meta phone:pl-0">{t("bystander")}</p>;
  return (
    <p className="pb-1 pl-9 text-ink-3 text-meta phone:pl-0">
      <a
        href={`/inbox/${item.conversationId}`}
        className="rounded-chip underline underline-offset-2 hover:text-ink"
      >
        {t("otherConversation")}
      </a>
    </p>
  );
}

type Day = { day: string; label: string; items: HistoryItem[] };

/** Oldest first, by the reader's own days. */
function useDays(items: readonly HistoryItem[]): Day[] {
  const t = useTranslations("conversations-ui");
  const format = useFormatter();
  const zone = useTimeZone();
  const { serverNow } = useViewer();
  return useMemo(() => {
    const key = new Intl.DateTimeFormat("en-CA", zone ? { timeZone: zone } : {});
    const today = key.format(serverNow);
    const year = today.slice(0, 4);
    const days: Day[] = [];
    for (const item of [...items].reverse()) {
      const at = isShown(item) ? new Date(item.publishedAt) : new Date(`${item.publishedOn}T12:00:00Z`);
      const day = key.format(at);
      const last = days.at(-1);
      if (last?.day === day) {
        last.items.push(item);
        continue;
      }
      const words = format.dateTime(at, {
        weekday: "long",
        day: "numeric",
        month: "long",
        ...(day.startsWith(year) ? {} : { year: "numeric" }),
      });
      days.push({ day, label: day === today ? t("today", { day: words }) : words, items: [item] });
    }
    return days;
  }, [format, items, serverNow, t, zone]);
}
