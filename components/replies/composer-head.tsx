"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ChannelWords } from "@/components/desk/use-channel";
import type { Conversation } from "@/lib/conversations/schemas";
import type { Customer } from "@/lib/customers/schemas";
import { ComposerTabs } from "./composer-tabs";
import { MoveBar } from "./move-bar";
import { MoveNotice } from "./move-notice";
import type { Mode } from "./reply-route";
import { SendAsMenu } from "./send-as-menu";
import type { useComposer } from "./use-composer";
import type { useMove } from "./use-move";

type Props = {
  conversation: Conversation;
  customer: Customer;
  composer: ReturnType<typeof useComposer>;
  move: ReturnType<typeof useMove>;
  channel: ChannelWords;
  /** The receiver as people write them. */
  receiver: string;
  /** So many others read a mail. */
  copies: number;
  question: ReactNode;
  turnTo: (next: Mode, go: () => void) => void;
  onMode: (mode: Mode) => void;
  onPrivate: () => void;
};

/** Who reads it, where else it could go, and the way to private. */
export function ComposerHead(props: Props) {
  const { conversation, customer, composer, move, channel, copies, turnTo } = props;
  const tm = useTranslations("mail");
  const word = channel.audience("private");
  return (
    <>
      <ComposerTabs
        modes={composer.modes}
        mode={composer.mode}
        channel={channel}
        onMode={props.onMode}
        readers={copies > 0 ? tm("compose.readers", { copies }) : undefined}
        aside={
          composer.mode === "note" ? null : (
            <SendAsMenu
              conversationId={conversation.id}
              receiver={props.receiver || customer.displayName}
              customer={customer.displayName}
              onPick={(next) => turnTo(next.audience, () => composer.sendTo(next))}
            />
          )
        }
      />
      {props.question}
      <MoveNotice
        conversationId={conversation.id}
        version={`${conversation.changeNumber} ${conversation.lastInteractionNumber}`}
        move={move}
        word={word}
      />
      <MoveBar
        move={move}
        word={word}
        customer={customer.displayName}
        onWrite={composer.modes.includes("private") ? props.onPrivate : null}
      />
    </>
  );
}
