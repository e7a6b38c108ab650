"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useImperativeHandle } from "react";
import type { History } from "@/components/conversations/history-pages";
import { useDeeds } from "@/components/desk/deeds";
import { useChannels } from "@/components/desk/use-channel";
import { useKeys } from "@/components/desk/use-keys";
import { useRun } from "@/components/desk/use-run";
import { useViewer } from "@/components/desk/viewer";
import { cn } from "@/components/ui/class-names";
import type { Conversation, Interaction } from "@/lib/conversations/schemas";
import type { Customer } from "@/lib/customers/schemas";
import { ClashPanel } from "./clash-panel";
import type { ComposerControl } from "./composer-control";
import { ComposerFoot } from "./composer-foot";
import { ComposerTabs } from "./composer-tabs";
import { ComposerText } from "./composer-text";
import { FileTray } from "./file-tray";
import { GuardPanel } from "./guard-panel";
import { OpenElsewhere } from "./open-elsewhere";
import { PartsPreview } from "./parts-preview";
import { type Mode, routeOf } from "./reply-route";
import { withoutSignature } from "./signed-text";
import { useComposer } from "./use-composer";
import { readyIds } from "./use-files";
import { useSend } from "./use-send";

type Props = {
  control: RefObject<ComposerControl | null>;
  conversation: Conversation;
  customer: Customer;
  history: History;
  onAdded: (item: Interaction) => void;
  onChanged: (conversation: Conversation) => void;
  onRefresh: () => void;
};

const lines = {
  public: "border-public-line",
  private: "border-private-line",
  note: "border-control border-dashed",
};

/** Writes to the person it was opened for, in the audience of what is answered; what is typed is never lost. */
export function Composer(props: Props) {
  const { control, conversation, customer, history, onAdded, onChanged, onRefresh } = props;
  const t = useTranslations("replies-ui");
  const viewer = useViewer();
  const deeds = useDeeds();
  const run = useRun();
  const composer = useComposer({ conversation, customer, items: history.items });
  const { text, mode, route, answered, files, composing, field } = composer;
  const channel = useChannels()(answered?.channel ?? conversation.lastChannel);
  const { send, isSending, trouble, setTrouble } = useSend((item) => {
    onAdded(item);
    composer.clear();
    composer.setSeen((now) => Math.max(now, item.number));
    composer.focus();
  });

  const guarded = trouble?.kind === "guard" ? trouble.findings : (composing?.findings ?? []);
  const isBlocked = route?.blocked != null;
  const isUploading = files.files.some(({ state }) => state === "uploading");
  const isEmpty = text.trim() === "" && readyIds(files.files).length === 0;
  const isStopped = mode === "public" && guarded.length > 0;
  const canSend =
    !isEmpty &&
    !isSending &&
    !isBlocked &&
    !isUploading &&
    !isStopped &&
    !composing?.problem &&
    (mode === "note" || route?.account != null);

  const sendBy = (as: Mode, more: { seen?: number; overrule?: { reason: string } } = {}) => {
    const around = { accounts: viewer.accounts, channels: viewer.channels, history: history.items, customer };
    const by = as === mode ? route : answered && as !== "note" ? routeOf(answered, as, around) : null;
    if (!by) return;
    const { seen = composer.seen, overrule } = more;
    const attachmentIds = readyIds(files.files);
    void files.settled().then(() =>
      send({
        conversationId: conversation.id,
        route: by,
        text,
        attachmentIds,
        seen,
        ...(overrule ? { overrule } : {}),
      }),
    );
  };
  const submit = async () => {
    if (!canSend) return;
    if (mode !== "note") return sendBy(mode);
    const done = await run(() => deeds.addNote({ conversationId: conversation.id, text }));
    if (!done) return;
    composer.clear();
    onChanged(done.value);
    onRefresh();
  };
  const pickMode = (next: Mode) => {
    setTrouble(null);
    composer.choose(next);
  };
  const start = (next: Mode) => () => {
    if (!composer.modes.includes(next)) return false;
    pickMode(next);
    composer.focus();
  };
  useKeys(
    { r: start(answered?.audience ?? "public"), d: start("private"), n: start("note") },
    viewer.singleKeys,
  );
  useImperativeHandle(control, () => ({
    answer: composer.answer,
    typedAt: () => composer.typedAt.current,
    putBack: (item) => {
      const words = withoutSignature(
        item.reply?.parts.length === 1 ? (item.reply.parts[0]?.text ?? item.text) : item.text,
        item.author.initials,
      );
      composer.choose(item.audience);
      composer.write(text.trim() === "" || text === words ? words : `${words}\n\n${text}`, item.audience);
      composer.focus();
    },
  }));

  const names = {
    account: route?.account ? channel.handle(route.account.handle) : "",
    receiver: route ? channel.handle(route.receiver) : "",
    word: channel.audience("private"),
  };
  return (
    <section
      aria-label={t("label", { name: customer.displayName })}
      className={cn(
        "m-3 mt-0 flex shrink-0 flex-col rounded-card border bg-raised shadow-composer has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-accent has-[textarea:focus-visible]:outline-offset-1 phone:m-2 phone:mt-0",
        lines[mode],
      )}
    >
      <ComposerTabs modes={composer.modes} mode={mode} channel={channel} onMode={pickMode} />
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
      {route && isBlocked ? (
        <OpenElsewhere route={route} channel={channel} />
      ) : (
        <>
          <ComposerText
            field={field}
            text={text}
            label={t("field", { name: customer.displayName })}
            placeholder={t(`placeholder.${mode}`, { ...names, name: customer.displayName })}
            findings={mode === "public" ? guarded : []}
            disabled={isSending}
            onText={(next) => {
              if (trouble?.kind !== "clash") setTrouble(null);
              composer.type(next);
            }}
            onSend={submit}
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
          {mode === "public" ? (
            <GuardPanel
              findings={guarded}
              customer={customer.displayName}
              privateWord={composer.modes.includes("private") ? channel.audience("private") : null}
              onRemove={() => {
                setTrouble(null);
                composer.write(withoutFindings(text, guarded));
                composer.focus();
              }}
              onPrivate={() => {
                pickMode("private");
                sendBy("private");
              }}
              onOverrule={(reason) => sendBy(mode, { overrule: { reason } })}
            />
          ) : null}
          {composing ? <PartsPreview parts={composing.parts} limit={composing.limit} /> : null}
          {composing?.problem || trouble?.kind === "words" ? (
            <p role="alert" className="px-3.5 py-1 text-body text-red">
              {trouble?.kind === "words"
                ? trouble.text
                : composing?.problem
                  ? t(`problem.${composing.problem}`)
                  : null}
            </p>
          ) : null}
          <ComposerFoot
            mode={mode}
            composing={mode === "note" ? null : composing}
            sendLabel={t(`send.${mode}`, names)}
            canSend={canSend}
            isStopped={isStopped}
            draft={composer.draftState}
            mayAttach={mode !== "note" && (route?.traits.maxAttachments ?? 0) > files.files.length}
            onFiles={(chosen) =>
              void files.add(chosen, (route?.traits.maxAttachments ?? 0) - files.files.length)
            }
            onSend={submit}
          />
        </>
      )}
    </section>
  );
}

function withoutFindings(text: string, findings: readonly { where: { from: number; to: number } }[]): string {
  const backwards = [...findings].sort((a, b) => b.where.from - a.where.from);
  return backwards
    .reduce((left, { where }) => left.slice(0, where.from) + left.slice(where.to), text)
    .replace(/ {2,}/g, " ");
}
