"use client";

import { useTranslations } from "next-intl";
import { useChannels } from "@/components/desk/use-channel";
import { Typing } from "@/components/inbox/typing";
import { firstName } from "@/components/inbox/use-presence";
import type { PresenceView } from "@/lib/conversations/presence-schemas";
import type { Conversation } from "@/lib/conversations/schemas";

type Props = { presence: readonly PresenceView[]; conversation: Conversation };

/** "Linda is typing", "Ana and Linda are looking"; with another conversation of the same person, where. */
export function PresenceLine({ presence, conversation }: Props) {
  const t = useTranslations("conversations-ui");
  const channels = useChannels();
  const typing = presence.filter(({ state }) => state === "typing");
  const busy = typing.length > 0 ? typing : presence;
  const here = busy.filter(({ conversationId }) => conversationId === conversation.id);
  const shown = here.length > 0 ? here : busy;
  const what = typing.length > 0 ? "typing" : "looking";
  const values = {
    names: shown.map(({ agent }) => firstName(agent.displayName)).join(", "),
    count: shown.length,
    customer: firstName(conversation.customer.displayName),
    channel: channels(shown[0]?.channel ?? conversation.lastChannel).name,
  };
  const text = t(here.length > 0 ? `presence.${what}` : `presence.${what}Elsewhere`, values);
  return typing.length > 0 ? <Typing>{text}</Typing> : <span>{text}</span>;
}
