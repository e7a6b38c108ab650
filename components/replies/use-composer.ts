"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { answerable } from "@/components/conversations/history-pages";
import { useViewer } from "@/components/desk/viewer";
import type { Conversation, Draft, HistoryItem, Interaction } from "@/lib/conversations/schemas";
import type { Customer } from "@/lib/customers/schemas";
import type { ReplyRoute } from "@/lib/replies/schemas";
import { type Mode, type Route, routeBy, routeOf } from "./reply-route";
import { useDraft } from "./use-draft";
import { readyIds, useFiles } from "./use-files";
import { addressesIn, mailOfDraft, useMailFields } from "./use-mail-fields";
import { usePreview } from "./use-preview";

type Around = { conversation: Conversation; customer: Customer; items: readonly HistoryItem[] };

/** What is written to one person: to which of their words, in which audience, with what. */
export function useComposer({ conversation, customer, items }: Around) {
  const viewer = useViewer();
  const [text, setText] = useState("");
  const [wantedMode, setWantedMode] = useState<Mode | null>(null);
  const [answeredId, setAnsweredId] = useState<string | null>(null);
  const [target, setTarget] = useState<ReplyRoute | null>(null);
  /** Where the first letter was typed: what comes in meanwhile turns the field to nobody else. */
  const [pin, setPin] = useState<{ mode: Mode; answeredId: string | null } | null>(null);
  const mail = useMailFields();
  const typedAt = useRef(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useRef<Omit<Draft, "attachmentIds">>({ mode: "public", text: "", inReplyToId: null });
  const keepRef = useRef<(draft: Draft) => void>(() => {});
  const fileIds = useRef<readonly string[]>([]);
  const files = useFiles(
    useCallback((ids: readonly string[]) => {
      if (ids.join() === fileIds.current.join()) return;
      fileIds.current = ids;
      keepRef.current({ ...draft.current, attachmentIds: [...ids] });
    }, []),
  );

  const candidates = useMemo(() => answerable(items, conversation.id), [items, conversation.id]);
  const chosen = candidates.find(({ id }) => id === (answeredId ?? pin?.answeredId));
  const newest = chosen ?? candidates[0] ?? null;
  const mode: Mode = wantedMode ?? pin?.mode ?? newest?.audience ?? "note";
  const isTargeted = target !== null && mode === target.audience;
  const around = { accounts: viewer.accounts, channels: viewer.channels, history: items, customer };
  const byTarget = isTargeted ? routeBy(target, candidates, around) : null;
  const answered = byTarget ? byTarget.answered : pick(candidates, newest, mode);
  const route: Route | null =
    byTarget ?? (answered && mode !== "note" ? routeOf(answered, mode, around) : null);
  const channel = target?.channel ?? newest?.channel;
  const audiences = viewer.channels.find(({ name }) => name === channel)?.audiences ?? [];
  const modes: Mode[] = [
    ...audiences
      .map(({ audience }) => audience)
      .filter(
        (audience) =>
          audience === "private" ||
          candidates.some((each) => each.audience === "public" && each.channel === channel),
      ),
    "note",
  ];

  /** The newest the writer has seen: stands still from the first letter on, so that nothing slips in unseen. */
  const [seen, setSeen] = useState(conversation.lastInteractionNumber);
  const isEmpty = text === "" && files.files.length === 0;
  useEffect(() => {
    if (isEmpty) setSeen(conversation.lastInteractionNumber);
  }, [isEmpty, conversation.lastInteractionNumber]);

  const onFound = (found: Draft, isSynced = false) => {
    if (draft.current.text !== "" && !isSynced) return;
    if (draft.current.text === found.text && fileIds.current.join() === found.attachmentIds.join()) return;
    const { mode, text, inReplyToId } = found;
    draft.current = { mode, text, inReplyToId, ...mailOf(found) };
    mail.restore(found);
    fileIds.current = found.attachmentIds;
    setText(found.text);
    setWantedMode(found.mode);
    setAnsweredId(found.inReplyToId);
    files.restore(found.attachmentIds);
  };
  const { keep, drop, look, state } = useDraft(conversation.id, onFound);
  keepRef.current = keep;

  const write = (
    next: string,
    nextMode: Mode = mode,
    replyTo = answered?.id ?? null,
    fields: Pick<Draft, "subject" | "cc"> = mailOf(draft.current),
  ) => {
    const inReplyToId = nextMode === "note" ? null : replyTo;
    draft.current = { mode: nextMode, text: next, inReplyToId, ...fields };
    setText(next);
    keep({ ...draft.current, attachmentIds: readyIds(files.files) });
  };
  const focus = () => requestAnimationFrame(() => field.current?.focus());
  const choose = (next: Mode) => {
    setWantedMode(next);
    if (target && next !== "note" && next !== target.audience) leaveTarget();
    // Not what this render holds: the words may have been left behind a moment ago.
    if (draft.current.text !== "") write(draft.current.text, next);
  };
  /** Stays on the channel that was chosen, in its other audience. */
  const leaveTarget = () => {
    const same = candidates.find((each) => each.channel === target?.channel);
    setTarget(null);
    setAnsweredId(same?.id ?? null);
  };
  const clear = () => {
    draft.current = { mode, text: "", inReplyToId: null };
    mail.clear();
    setPin(null);
    fileIds.current = [];
    setText("");
    files.clear();
    drop();
  };
  return {
    text,
    mode,
    modes,
    route,
    answered,
    seen,
    setSeen,
    files,
    field,
    typedAt,
    draftState: state,
    lookAtDraft: look,
    composing: usePreview(route, text, files.files.length > 0, conversation.id),
    type: (next: string) => {
      typedAt.current = Date.now();
      if (next === "") setPin(null);
      else if (text === "") setPin({ mode, answeredId: answered?.id ?? null });
      write(next);
    },
    write,
    choose,
    mail,
    changeMail: (change: { subject?: string; cc?: string }) => {
      if (change.subject !== undefined) mail.setSubject(change.subject);
      if (change.cc !== undefined) mail.setCc(change.cc);
      const subject = change.subject ?? mail.subject;
      const fields = mailOfDraft({ subject, addresses: addressesIn(change.cc ?? mail.cc) });
      if (text !== "") write(text, mode, answered?.id ?? null, fields);
    },
    sendTo: (next: ReplyRoute) => {
      setTarget(next);
      setWantedMode(next.audience);
      focus();
    },
    clear,
    focus,
    answer: (item: Interaction) => {
      setTarget(null);
      setAnsweredId(item.id);
      setWantedMode(item.audience);
      if (draft.current.text !== "") write(draft.current.text, item.audience, item.id);
      focus();
    },
  };
}

function mailOf({ subject, cc }: Pick<Draft, "subject" | "cc">): Pick<Draft, "subject" | "cc"> {
  return { ...(subject === undefined ? {} : { subject }), ...(cc === undefined ? {} : { cc }) };
}

/** A public answer answers something public; a private one the newest private words, else the person of the public ones. */
function pick(
  candidates: readonly Interaction[],
  newest: Interaction | null,
  mode: Mode,
): Interaction | null {
  if (!newest || mode === "note" || newest.audience === mode) return newest;
  const same = candidates.find((each) => each.audience === mode && each.channel === newest.channel);
  return mode === "public" ? (same ?? null) : (same ?? newest);
}
