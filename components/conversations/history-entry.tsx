"use client";

import dynamic from "next/dynamic";
import { useChannels } from "@/components/desk/use-channel";
import type { Conversation, HistoryItem, Interaction } from "@/lib/conversations/schemas";
import { isShown } from "./history-pages";
import { ItemMenu } from "./item-menu";
import { HiddenItem, NoteItem } from "./note-item";
import { OurItem } from "./our-item";
import { TheirItem } from "./their-item";

const CallItem = dynamic(() => import("@/components/calls/call-item").then((module) => module.CallItem));
const AutomaticMail = dynamic(() => import("./mail-automatic").then((module) => module.AutomaticMail));

type Props = {
  item: HistoryItem;
  /** Null beside no conversation, on a person's own page: then nothing is answered here. */
  conversation: Conversation | null;
  /** The person's name, where no handle of theirs is at hand. */
  name: string;
  onAnswer: (item: Interaction) => void;
  onRefresh: () => void;
};

/** One thing of a history, as what it is. */
export function HistoryEntry({ item, conversation, name, onAnswer, onRefresh }: Props) {
  const channels = useChannels();
  if (!isShown(item)) return <HiddenItem item={item} />;
  const menu = conversation ? (
    <ItemMenu item={item} conversation={conversation} onAnswer={onAnswer} onRefresh={onRefresh} />
  ) : undefined;
  if (item.direction === "internal") return <NoteItem item={item} menu={menu} />;
  if (item.mail?.automatic && !item.isDeleted)
    return <AutomaticMail item={item} mail={item.mail} kind={item.mail.automatic} />;
  if (item.call) return <CallItem item={item} call={item.call} menu={menu} />;
  if (item.direction === "inbound") return <TheirItem item={item} menu={menu} />;
  const customer = conversation?.customer;
  const to = item.mail?.to[0]?.address;
  const handle = item.to ?? customer?.handle;
  const receiver = to ?? (handle ? channels(item.channel).handle(handle) : name);
  return <OurItem item={item} receiver={receiver} menu={menu} />;
}
