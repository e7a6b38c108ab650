"use client";

import type { RefObject } from "react";
import type { History } from "@/components/conversations/history-pages";
import { callApi } from "@/components/desk/api";
import { useDeeds } from "@/components/desk/deeds";
import { useRun } from "@/components/desk/use-run";
import { useViewer } from "@/components/desk/viewer";
import type { Conversation, Interaction } from "@/lib/conversations/schemas";
import type { Customer } from "@/lib/customers/schemas";
import { useSayAsked } from "./approvals/use-say-asked";
import type { ComposerControl } from "./composer-control";
import { promiseWished, wishPromise } from "./promise-wish";
import { type Mode, routeOf } from "./reply-route";
import type { useComposer } from "./use-composer";
import { readyIds } from "./use-files";
import { useRelease } from "./use-release";
import { type Overrule, type SendingMore, useSend } from "./use-send";

export type ComposerProps = {
  control: RefObject<ComposerControl | null>;
  conversation: Conversation;
  customer: Customer;
  history: History;
  onAdded: (item: Interaction) => void;
  onChanged: (conversation: Conversation) => void;
  /** Settled with its answer: the next one is opened. */
  onLeft: (conversation: Conversation) => void;
  onRefresh: () => void;
};

/** Whether what is written may leave, and its leaving: as an answer, or as a note for the team. */
export function useSubmit(
  { conversation, customer, history, onAdded, onChanged, onLeft, onRefresh }: ComposerProps,
  composer: ReturnType<typeof useComposer>,
) {
  const viewer = useViewer();
  const deeds = useDeeds();
  const run = useRun();
  const { text, mode, route, answered, files, composing, mail } = composer;
  const isMail = route?.traits.kind === "email";
  const onSent = (item: Interaction, isResolved: boolean) => {
    onAdded(item);
    wishPromise(conversation.id, null);
    composer.clear();
    composer.setSeen((now) => Math.max(now, item.number));
    if (!isResolved) return composer.focus();
    callApi<Conversation>(`/conversations/${conversation.id}`, { query: { limit: 1 } }).then(
      onLeft,
      onRefresh,
    );
  };
  const sayAsked = useSayAsked();
  const { send, isSending, trouble, setTrouble } = useSend(onSent, () => {
    composer.clear();
    sayAsked();
    onRefresh();
    composer.focus();
  });

  const guarded = trouble?.kind === "guard" ? trouble.findings : (composing?.findings ?? []);
  const isBlocked = route?.blocked != null;
  const isUploading = files.files.some(({ state }) => state === "uploading");
  const isEmpty = text.trim() === "" && readyIds(files.files).length === 0;
  const isHard = mode !== "note" && guarded.some(({ grade }) => grade === "stop");
  const { release, ask: askRelease } = useRelease(conversation.id, route, text, isHard);
  const isStopped = isHard && release?.state !== "agreed";
  const isSeen = !isHard && mode === "public" && guarded.length > 0;
  const canSend =
    !isEmpty &&
    !isSending &&
    !isBlocked &&
    !isUploading &&
    !isStopped &&
    !composing?.problem &&
    !(isMail && mail.bad !== null) &&
    (mode === "note" || route?.account != null);

  const sendBy = (as: Mode, more: { seen?: number; overrule?: Overrule } & SendingMore = {}) => {
    const around = { accounts: viewer.accounts, channels: viewer.channels, history: history.items, customer };
    const by = as === mode ? route : answered && as !== "note" ? routeOf(answered, as, around) : null;
    if (!by) return;
    const { seen = composer.seen, ...rest } = more;
    const attachmentIds = readyIds(files.files);
    const promise = promiseWished(conversation.id);
    void files.settled().then(() =>
      send({
        conversationId: conversation.id,
        route: by,
        text,
        attachmentIds,
        seen,
        ...(isMail ? { mail: { subject: mail.subject, cc: mail.addresses } } : {}),
        ...(promise ? { promise } : {}),
        ...rest,
      }),
    );
  };
  const addNote = async () => {
    const done = await run(() => deeds.addNote({ conversationId: conversation.id, text }));
    if (!done) return false;
    onChanged(done.value);
    onRefresh();
    return true;
  };
  const submit = async (more: SendingMore = {}) => {
    if (!canSend) return;
    if (mode !== "note")
      return sendBy(mode, {
        ...more,
        ...(isSeen ? { overrule: { reason: "seen", kind: "soft-seen" } } : {}),
      });
    if (await addNote()) composer.clear();
  };
  return {
    guarded,
    release,
    askRelease,
    isStopped,
    canSend,
    isSending,
    sendBy,
    submit,
    addNote,
    trouble,
    setTrouble,
  };
}
