"use client";

import { useTranslations } from "next-intl";
import { useImperativeHandle } from "react";
import { useParking } from "@/components/calls/use-parking";
import { useChannels } from "@/components/desk/use-channel";
import { useKeys } from "@/components/desk/use-keys";
import { useViewer } from "@/components/desk/viewer";
import { cn } from "@/components/ui/class-names";
import { ClashPanel } from "./clash-panel";
import { ComposerFoot } from "./composer-foot";
import { ComposerGuard } from "./composer-guard";
import { ComposerHints } from "./composer-hints";
import { ComposerTabs } from "./composer-tabs";
import { ComposerText } from "./composer-text";
import type { ComposerTool } from "./composer-tool";
import { CopyFoot, useCopying } from "./copy-foot";
import { FileTray } from "./file-tray";
import { MailFields } from "./mail-fields";
import { MoveBar } from "./move-bar";
import { MoveNotice } from "./move-notice";
import { OpenElsewhere } from "./open-elsewhere";
import { PartsPreview } from "./parts-preview";
import type { Mode } from "./reply-route";
import { SendAsMenu } from "./send-as-menu";
import { SignatureBlock } from "./signature-block";
import { withoutSignature } from "./signed-text";
import { useComposer } from "./use-composer";
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
  const { control, conversation, customer, history, onRefresh } = props;
  const t = useTranslations("replies-ui");
  const viewer = useViewer();
  const composer = useComposer({ conversation, customer, items: history.items });
  const { text, mode, route, answered, files, composing, field } = composer;
  useParking(conversation.id, composer);
  useToldWords(conversation.id, composer);
  const tm = useTranslations("mail");
  const channel = useChannels()(route?.channel ?? answered?.channel ?? conversation.lastChannel);
  const isMail = route?.traits.kind === "email";
  const copies = isMail ? composer.mail.addresses.length : 0;
  const submitting = useSubmit(props, composer);
  const { guarded, isStopped, canSend, isSending, sendBy, submit, addNote, trouble, setTrouble } = submitting;
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
  useImperativeHandle(control, () => ({
    answer: (item) => turnTo(item.audience, () => composer.answer(item)),
    typedAt: () => composer.typedAt.current,
    say: (words) => {
      composer.write([text.trimEnd(), words].filter(Boolean).join("\n\n"), mode);
      composer.focus();
    },
    putBack: (item) => {
      const words = withoutSignature(
        item.reply?.parts.length === 1 ? (item.reply.parts[0]?.text ?? item.text) : item.text,
        item.author.initials,
      );
      const isAlone =
        text.trim() === "" || text === words || (item.audience === "public" && mode !== "public");
      turnTo(item.audience, () => {
        composer.choose(item.audience);
        composer.write(isAlone ? words : `${words}\n\n${text}`, item.audience);
        composer.focus();
      });
    },
  }));

  const tool: ComposerTool = {
    conversation,
    customer,
    mode,
    route,
    text,
    composing,
    ...useWords(composer),
    onChanged: props.onChanged,
    onRefresh,
  };
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
      <ComposerTabs
        modes={composer.modes}
        mode={mode}
        channel={channel}
        onMode={pickMode}
        readers={copies > 0 ? tm("compose.readers", { copies }) : undefined}
        aside={
          mode === "note" ? null : (
            <SendAsMenu
              conversationId={conversation.id}
              receiver={names.receiver || customer.displayName}
              customer={customer.displayName}
              onPick={(next) => turnTo(next.audience, () => composer.sendTo(next))}
            />
          )
        }
      />
      {question}
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
        onWrite={composer.modes.includes("private") ? () => void start("private")() : null}
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
      ) : null}
      {route && route.blocked !== null ? <OpenElsewhere route={route} channel={channel} /> : null}
      {route && route.blocked !== null && !copying.isByHand ? null : (
        <>
          {isMail ? (
            <MailFields
              key={composer.mail.round}
              fields={composer.mail}
              answers={answered?.mail?.subject ?? null}
              fallback={route?.account?.displayName ?? ""}
              onChange={composer.changeMail}
            />
          ) : null}
          <ComposerText
            isLong={isMail}
            field={field}
            text={text}
            label={t("field", { name: customer.displayName })}
            placeholder={
              isMail
                ? tm("compose.placeholder", names)
                : t(`placeholder.${mode}`, { ...names, name: customer.displayName })
            }
            findings={mode === "note" ? [] : guarded}
            disabled={isSending}
            onText={(next) => {
              if (trouble?.kind !== "clash") setTrouble(null);
              composer.type(next);
            }}
            onSend={copying.isByHand ? copying.copy : submit}
            onFiles={(chosen) =>
              void files.add(chosen, (route?.traits.maxAttachments ?? 0) - files.files.length)
            }
          />
          <FileTray
            files={files.files}
            onDescribe={files.describe}
            onDescribed={files.keepDescription}
            onRemove={files.remove}
          />
          <ComposerGuard composer={composer} submitting={submitting} privateWord={word} />
          <ComposerHints {...tool} />
          {composing ? <PartsPreview parts={composing.parts} limit={composing.limit} /> : null}
          {isMail && route?.account ? <SignatureBlock accountId={route.account.id} /> : null}
          {composing?.problem || trouble?.kind === "words" ? (
            <p role="alert" className="px-3.5 py-1 text-body text-red">
              {trouble?.kind === "words"
                ? trouble.text
                : composing?.problem
                  ? t(`problem.${composing.problem}`)
                  : null}
            </p>
          ) : null}
          {copying.isByHand ? (
            <CopyFoot composing={composing} isStopped={isStopped} channel={channel} copying={copying} />
          ) : (
            <ComposerFoot
              conversationId={conversation.id}
              mode={mode}
              composing={mode === "note" ? null : composing}
              isMail={isMail}
              sendLabel={isMail ? tm("compose.send", { ...names, copies }) : t(`send.${mode}`, names)}
              canSend={canSend}
              isStopped={isStopped}
              move={move.canMove ? { label: t("move.button", { word }), onMove: move.open } : null}
              draft={composer.draftState}
              mayAttach={mode !== "note" && (route?.traits.maxAttachments ?? 0) > files.files.length}
              onFiles={(chosen) =>
                void files.add(chosen, (route?.traits.maxAttachments ?? 0) - files.files.length)
              }
              onSend={submit}
              tool={tool}
            />
          )}
        </>
      )}
    </section>
  );
}
