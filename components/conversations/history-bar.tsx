"use client";

import { CalendarDays } from "lucide-react";
import { useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import { lazyLayer } from "@/components/desk/lazy-layer";
import { useChannels } from "@/components/desk/use-channel";
import { Button } from "@/components/ui/button";
import { ChannelMark } from "@/components/ui/channel-mark";
import { cn } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { Segmented } from "@/components/ui/segmented";
import type { Audience, Conversation } from "@/lib/conversations/schemas";
import type { Customer } from "@/lib/customers/schemas";
import type { History } from "./history-pages";
import type { HistoryView } from "./use-history-view";

const DateJump = lazyLayer(() => import("./date-jump").then((module) => module.DateJump));

type Props = {
  customer: Customer;
  conversation: Conversation | null;
  live: History;
  view: HistoryView;
  onChoose: (view: HistoryView) => void;
};

const LONG = 12;

/** What of the history is shown: everything or this matter, one channel, one audience, a day. Absent where there is nothing to choose. */
export function HistoryBar({ customer, conversation, live, view, onChoose }: Props) {
  const t = useTranslations("conversations-ui");
  const words = useChannels();
  const zone = useTimeZone() ?? "UTC";
  const [isOpen, setIsOpen] = useState(false);
  const channels = [...new Set(customer.conversations.flatMap((each) => each.channels))];
  const others =
    customer.conversations.length > 1 || (conversation === null && customer.conversations.length > 0);
  if (channels.length < 2 && !others && live.items.length < LONG && live.nextCursor === null) return null;
  const { at: _, around: __, ...part } = view;
  const without = <Key extends keyof HistoryView>(key: Key): HistoryView => {
    const { [key]: ___, ...rest } = part;
    return rest;
  };
  const audiences: readonly Audience[] = ["public", "private"];
  return (
    <div
      role="toolbar"
      aria-label={t("filter.label")}
      className="flex h-9 shrink-0 items-center gap-2 overflow-x-auto border-b px-4 [scrollbar-width:none] phone:h-13"
    >
      {conversation && others ? (
        <Segmented
          label={t("filter.scope")}
          value={view.isNarrow ? "this" : "all"}
          segments={[
            { value: "all", label: t("filter.everything") },
            { value: "this", label: t("filter.this") },
          ]}
          onChange={(scope) => onChoose(scope === "this" ? { ...part, isNarrow: true } : without("isNarrow"))}
        />
      ) : null}
      {channels.length > 1
        ? channels.map((channel) => {
            const isOn = view.channel === channel;
            const { name, icon } = words(channel);
            return (
              <Button
                key={channel}
                size={24}
                variant={isOn ? "plain" : "ghost"}
                aria-pressed={isOn}
                className={cn("shrink-0", isOn && "font-semibold")}
                onClick={() => onChoose(isOn ? without("channel") : { ...part, channel })}
              >
                <ChannelMark icon={icon} label="" />
                {name}
              </Button>
            );
          })
        : null}
      <span className="flex-1" />
      {audiences.map((audience) => {
        const isOn = view.audience === audience;
        return (
          <Button
            key={audience}
            size={24}
            variant={isOn ? "plain" : "ghost"}
            aria-pressed={isOn}
            className={cn("shrink-0", isOn && "font-semibold")}
            onClick={() => onChoose(isOn ? without("audience") : { ...part, audience })}
          >
            {t(`filter.${audience}`)}
          </Button>
        );
      })}
      <DateJump
        open={isOpen}
        onOpenChange={setIsOpen}
        zone={zone}
        trigger={<IconButton size={24} label={t("filter.date")} icon={<CalendarDays aria-hidden="true" />} />}
        onJump={(at) => {
          setIsOpen(false);
          onChoose({ ...part, at });
        }}
      />
    </div>
  );
}
