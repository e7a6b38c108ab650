"use client";

import { useTranslations } from "next-intl";
import { isShown } from "@/components/conversations/history-pages";
import { useChannels } from "@/components/desk/use-channel";
import { useViewer } from "@/components/desk/viewer";
import { type Choice, CompleteList } from "./complete-list";
import type { ComposerTool } from "./composer-tool";

type Props = { query: string; tool: ComposerTool; onTake: (words: string) => void; onLeave: () => void };

const SHOWN = 6;

/** Handles of this conversation, of the person and of our own accounts on the channel, where it knows mentions. */
export function MentionList({ query, tool, onTake, onLeave }: Props) {
  const t = useTranslations("replies-ui.complete");
  const channels = useChannels();
  const { accounts } = useViewer();
  const channel = tool.route?.channel;
  if (!channel || !channels(channel).handle("a").startsWith("@")) return null;
  const found = new Map<string, Choice>();
  const add = (handle: string | null, detail: string) => {
    const name = handle?.replace(/^@/, "") ?? "";
    if (!/^\w{1,15}$/.test(name) || found.has(name.toLowerCase())) return;
    if (!name.toLowerCase().startsWith(query.toLowerCase())) return;
    found.set(name.toLowerCase(), { words: `@${name}`, shown: `@${name}`, detail });
  };
  add(tool.route?.receiver ?? null, tool.customer.displayName);
  for (const item of tool.items.filter(isShown)) {
    if (item.channel === channel && item.conversationId === tool.conversation.id)
      add(item.author.handle, item.author.displayName);
  }
  for (const handle of tool.customer.handles) {
    if (handle.channel === channel) add(handle.username, tool.customer.displayName);
  }
  for (const account of accounts) if (account.channel === channel) add(account.handle, account.displayName);
  return (
    <CompleteList
      label={t("mentions")}
      choices={[...found.values()].slice(0, SHOWN)}
      onTake={onTake}
      onLeave={onLeave}
    />
  );
}
