"use client";

import { PhoneIncoming, PhoneMissed, PhoneOutgoing } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { initialsOf } from "@/components/conversations/initials";
import { ItemFrame } from "@/components/conversations/item-frame";
import { ItemTime } from "@/components/conversations/item-time";
import { MessageText } from "@/components/conversations/message-text";
import { useChannels } from "@/components/desk/use-channel";
import { useViewer } from "@/components/desk/viewer";
import { AudienceMark } from "@/components/ui/audience-mark";
import { Button } from "@/components/ui/button";
import { ChannelMark } from "@/components/ui/channel-mark";
import type { CallFacts } from "@/lib/conversations/call-part-schemas";
import type { Interaction } from "@/lib/conversations/schemas";
import { CallbackLine } from "./callback-line";
import { clockOf } from "./duration";
import { openCall } from "./open-call";

type Props = { item: Interaction; call: CallFacts; menu?: ReactNode };

/** A call in the history: who rang whom, how long, how it ended, what was said and promised. */
export function CallItem({ item, call, menu }: Props) {
  const t = useTranslations("calls");
  const channel = useChannels()(item.channel);
  const viewer = useViewer();
  const isOurs = item.direction === "outbound";
  const isMissed = item.direction === "inbound" && call.state === "missed";
  const Icon = isMissed ? PhoneMissed : isOurs ? PhoneOutgoing : PhoneIncoming;
  const writer = item.author.displayName || (item.accountHandle ?? "");
  const what = t(isMissed ? "item.missed" : isOurs ? "item.outbound" : "item.inbound");
  return (
    <ItemFrame
      id={item.id}
      initials={item.author.initials ?? initialsOf(writer)}
      isSelf={item.author.id === viewer.id}
      audience={item.audience}
      isOurs={isOurs}
      label={t("item.label", { what, name: writer })}
      menu={menu}
      head={
        <>
          <bdi className="min-w-0 truncate font-semibold text-body">{writer}</bdi>
          <bdi className="figures min-w-0 flex-1 truncate text-ink-3 text-meta">
            {call.number ?? t("noNumber")}
          </bdi>
          <ChannelMark icon={channel.icon} label={channel.name} />
          <AudienceMark audience={item.audience} word={channel.audience(item.audience)} />
          <ItemTime at={call.startedAt} />
        </>
      }
    >
      <p className="flex flex-wrap items-center gap-x-2 text-body text-ink-2">
        <Icon aria-hidden="true" className="size-3.5 shrink-0" />
        <span className="font-medium text-ink">{what}</span>
        {call.durationSeconds > 0 ? <span className="figures">{clockOf(call.durationSeconds)}</span> : null}
        {call.outcome && !isMissed ? <span>{outcomeWords(t, call.outcome)}</span> : null}
        {call.acceptedBy && !isOurs ? <span>{t("item.takenBy", { name: call.acceptedBy })}</span> : null}
      </p>
      {item.text ? <MessageText text={item.text} language={item.language} /> : null}
      {call.promised ? (
        <p className="mt-1 text-body">
          <span className="text-ink-3">{t("item.promised")} </span>
          <bdi>{call.promised}</bdi>
        </p>
      ) : null}
      {call.callback ? <CallbackLine callback={call.callback} /> : null}
      {call.noteState === "waiting" ? (
        <Button
          size={24}
          className="mt-1.5"
          onClick={() =>
            openCall({
              callId: call.id,
              number: call.number ?? "",
              customerId: item.customerId,
              direction: isOurs ? "outbound" : "inbound",
              startedAt: call.startedAt,
              durationSeconds: call.durationSeconds,
            })
          }
        >
          {t("item.write")}
        </Button>
      ) : null}
      {call.noteState === "dismissed" ? (
        <p className="text-ink-3 text-meta">{t("item.dismissed", { reason: call.dismissReason ?? "" })}</p>
      ) : null}
    </ItemFrame>
  );
}

/** The words of an outcome; what another system called it stands as it is. */
export function outcomeWords(t: ReturnType<typeof useTranslations<"calls">>, outcome: string): string {
  return t.has(`outcome.of.${outcome}`) ? t(`outcome.of.${outcome}`) : outcome;
}
