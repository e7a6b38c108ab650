"use client";

import { useTranslations } from "next-intl";
import type { ChannelIcon } from "@/components/ui/channel-mark";
import type { ChannelTraits } from "@/lib/channels/channel-traits";
import type { Audience } from "@/lib/conversations/schemas";
import { useViewer } from "./viewer";

export type ChannelWords = Readonly<{
  name: string;
  icon: ChannelIcon;
  traits: ChannelTraits | undefined;
  /** "Public", "DM", "Email". */
  audience(audience: Audience): string;
  openOn: string;
  /** A name on this channel as people write it: "@jo". */
  handle(handle: string): string;
}>;

const icons: readonly ChannelIcon[] = ["x", "mail", "phone", "message"];

/** The words and mark of a channel; one that nobody has words for goes by its own name. */
export function useChannels(): (channel: string) => ChannelWords {
  const t = useTranslations("channels");
  const { channels } = useViewer();
  return (channel) => {
    const traits = channels.find(({ name }) => name === channel);
    const of = (word: string) => (t.has(`${channel}.${word}`) ? `${channel}.${word}` : `other.${word}`);
    const name = t(of("name"), { channel });
    return {
      name,
      icon: icons.find((icon) => icon === traits?.mark) ?? "message",
      traits,
      audience: (audience) => t(of(audience)),
      openOn: t("openOn", { channel: name }),
      handle: (handle) => t(of("handle"), { handle: handle.replace(/^@/, "") }),
    };
  };
}
