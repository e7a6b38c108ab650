"use client";

import { useTranslations } from "next-intl";
import { useParking } from "@/components/calls/use-parking";
import { useChannels } from "@/components/desk/use-channel";
import { useKeys } from "@/components/desk/use-keys";
import { useViewer } from "@/components/desk/viewer";
import { cn } from "@/components/ui/class-names";
import { ClashPanel } from "./clash-panel";
import { ComposerBody } from "./composer-body";
import { ComposerHead } from "./composer-head";
import type { ComposerTool } from "./composer-tool";
import { useCopying } from "./copy-foot";
import { GivenBackLine } from "./given-back-line";
import { OpenElsewhere } from "./open-elsewhere";
import type { Mode } from "./reply-route";
import { UnseenHint } from "./unseen-hint";
import { useComposer } from "./use-composer";
import { useComposerControl } from "./use-composer-control";
import { useGivenBack } from "./use-given-back";
import { useMove } from "./use-move";
import { type ComposerProps, useSubmit } from "./use-submit";
import { useToldWords } from "./use-told-words";
import { useTurn } from "./use-turn";
import { useWords } from "./use-words";

const lines = {
  public: "border-public-line",
  private: "border-private-line",
  note: "border-control border-dashed",
};

/** Writes to the person it was opened for, in the audience of what is answered; what is typed is never lost. */
export function Composer(props: ComposerProps) {
  const { control, conversation, customer, history, onChanged, onRefresh } = props;
  const t = useTranslations("replies-ui");
  const viewer = useViewer();
  const composer = useComposer({ conversation, customer, items: history.items });
  const { text, mode, route, answered, composing } = composer;
  useParking(conversation.id, composer);
  useToldWords(conversation.id, composer);
  const channel = useChannels()(route?.channel ?? answered?.channel ?? conversation.lastChannel);
  const copies = route?.traits.kind === "email" ? composer.mail.addresses.length : 0;
  const submitting = useSubmit(props, composer);
  const { isStopped, sendBy, addNote, trouble, setTrouble } = submitting;
  const { turnTo, question } = useTurn({
    mode,
    text,
    customer: customer.displayName,
    onKeep: addNote,
    onEmpty: composer.clear,
  });
  const pickMode = (next: Mode) => {
    setTrouble(null);
    turnTo(next, () => composer.choose(next));
  };
  const word = channel.audience("private");
  const move = useMove(conversation.id, history, composer, word);
  const start = (next: Mode) => () => {
    if (!composer.modes.includes(next)) return false;
    pickMode(next);
    composer.focus();
  };
  useKeys(
    {
      r: start(answered?.audience ?? "public"),
      d: () => (move.canMove && !move.isThere ? move.open() : start("private")()),
      n: start("note"),
    },
    viewer.singleKeys,
  );
  useComposerControl(control, composer, turnTo);
  const words = useWords(composer);
  const tool: ComposerTool = {
    conversation,
    customer,
    mode,
    route,
    text,
    composing,
    items: history.items,
    files: composer.files.files,
    mail:
      route?.traits.kind === "email" ? { subject: composer.mail.subject, cc: composer.mail.addresses } : null,
    ...words,
    onChanged,
    onRefresh,
  };
  const isGivenBack = useGivenBack(history.items, conversation.id, composer);
  const copying = useCopying({ composer, isStopped, channel, items: history.items });
  const names = {
    account: route?.account ? channel.handle(route.account.handle) : "",
    receiver: route ? channel.handle(route.receiver) : "",
    word,
  };
  return (
    <section
      aria-label={t("label", { name: customer.displayName })}
      className={cn(
        "m-3 mt-0 flex shrink-0 flex-col rounded-card border bg-raised shadow-composer has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-accent has-[textarea:focus-visible]:outline-offset-1 phone:m-2 phone:mt-0",
        lines[mode],
      )}
    >
      <ComposerHead
        conversation={conversation}
        customer={customer}
        composer={composer}
        move={move}
        channel={channel}
        receiver={names.receiver}
        copies={copies}
        question={question}
        turnTo={turnTo}
        onMode={pickMode}
        onPrivate={start("private")}
      />
      {trouble?.kind === "clash" ? (
        <ClashPanel
          clash={trouble.clash}
          onLook={() => {
            composer.setSeen(trouble.clash.lastInteractionNumber);
            setTrouble(null);
            onRefresh();
          }}
          onSendAnyway={() => {
            composer.setSeen(trouble.clash.lastInteractionNumber);
            sendBy(mode, { seen: trouble.clash.lastInteractionNumber });
          }}
        />
      ) : text.trim() === "" ? null : (
        <UnseenHint
          items={history.items}
          conversationId={conversation.id}
          seen={composer.seen}
          onLook={(number) => {
            composer.setSeen(number);
            onRefresh();
            composer.focus();
          }}
        />
      )}
      {isGivenBack ? <GivenBackLine name={customer.displayName} /> : null}
      {route && route.blocked !== null ? <OpenElsewhere route={route} channel={channel} /> : null}
      {route && route.blocked !== null && !copying.isByHand ? null : (
        <ComposerBody
          tool={tool}
          composer={composer}
          submitting={submitting}
          copying={copying}
          move={move}
          channel={channel}
          names={names}
          copies={copies}
        />
      )}
    </section>
  );
}
