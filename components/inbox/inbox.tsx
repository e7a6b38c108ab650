"use client";

import dynamic from "next/dynamic";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useConversation } from "@/components/conversations/use-conversation";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { useViewer } from "@/components/desk/viewer";
import { cn } from "@/components/ui/class-names";
import type { Conversation } from "@/lib/conversations/schemas";
import type { InboxData } from "./inbox-data";
import { NothingOpen } from "./nothing-open";
import { QueuePane } from "./queue-pane";
import { type QueueView, readView, writeView } from "./queue-view";
import { extend, noSelection, type Selection, toggle } from "./selection";
import { focusRow, useInboxKeys } from "./use-inbox-keys";
import { presenceOn, usePresence } from "./use-presence";
import { useQueue } from "./use-queue";

const loadConversation = () => import("@/components/conversations/conversation-pane");
const loadPerson = () => import("@/components/customers/person-side");
/** Pieces of their own: the queue is read before anything is opened. */
const ConversationPane = dynamic(() => loadConversation().then((module) => module.ConversationPane));
const PersonSide = dynamic(() => loadPerson().then((module) => module.PersonSide));

/** Queue, history and person: three panes, one at a time on a phone. */
export function Inbox({ data }: { data: InboxData }) {
  const t = useTranslations("inbox");
  const viewer = useViewer();
  const search = useSearchParams();
  const openId = usePathname().split("/")[2] ?? null;
  const view = useMemo(() => readView(search), [search]);
  const { queue, dispatch, counts, more, reload, countAgain } = useQueue(view, data.page, data.counts);
  const [selection, setSelection] = useState<Selection>(noSelection);
  const [personOpen, setPersonOpen] = useState(false);
  const presence = usePresence();
  const scroller = useRef<HTMLDivElement>(null);
  const scrollTo = useRef<(index: number) => void>(() => {});
  const settle = useRef<() => void>(() => {});
  const row = openId ? queue.rows.get(openId) : undefined;
  const conversation = useConversation(openId, row, data.open);

  useEffect(() => dispatch({ type: "opened", id: openId }), [dispatch, openId]);
  const hrefOf = useCallback((id: string) => `/inbox/${id}${writeView(view)}`, [view]);
  const go = useCallback((href: string) => window.history.pushState(null, "", href), []);
  const open = useCallback((id: string) => go(hrefOf(id)), [go, hrefOf]);
  const close = useCallback(() => go(`/inbox${writeView(view)}`), [go, view]);
  const setView = useCallback(
    (next: QueueView) => {
      setSelection(noSelection);
      go(`${window.location.pathname}${writeView(next)}`);
    },
    [go],
  );
  const choose = useCallback(
    (id: string, range: boolean) =>
      setSelection((now) => (range ? extend(now, id, queue.shown) : toggle(now, id))),
    [queue.shown],
  );
  /** After a deed that sent the conversation away, the next one opens. */
  const onDone = (done: Conversation, leaves: boolean) => {
    const at = queue.shown.indexOf(done.id);
    const next = queue.shown[at + 1] ?? queue.shown[at - 1];
    if (leaves && at >= 0 && next && openId === done.id) {
      dispatch({ type: "opened", id: next });
      open(next);
      focusRow(next);
    }
    dispatch({ type: "done", rows: [done] });
    conversation.changed(done);
    countAgain();
  };
  useEffect(() => {
    const idle = setTimeout(() => void Promise.all([loadConversation(), loadPerson()]).catch(() => {}), 800);
    return () => clearTimeout(idle);
  }, []);
  useInboxKeys({
    queue,
    openId,
    scrollTo: (index) => scrollTo.current(index),
    onUse: () => dispatch({ type: "used", inUse: true }),
    onSettle: () => settle.current(),
    onChoose: choose,
    onEscape: () => setSelection(noSelection),
    isChoosing: selection.all || selection.ids.size > 0,
  });

  const isOpen = openId !== null;
  return (
    <main
      id="main"
      tabIndex={-1}
      aria-label={t("label")}
      className={cn(
        "grid min-h-0 flex-1 grid-cols-[minmax(300px,360px)_minmax(0,1fr)] outline-none phone:flex phone:flex-col",
        isOpen && "min-[1360px]:grid-cols-[360px_minmax(0,1fr)_288px]",
      )}
    >
      <div
        data-pane="queue"
        tabIndex={-1}
        className={cn("grid min-h-0 min-w-0 outline-none phone:flex-1", isOpen && "phone:hidden")}
      >
        <QueuePane
          queue={queue}
          dispatch={dispatch}
          counts={counts}
          reasons={data.reasons}
          view={view}
          selection={selection}
          presence={presence}
          scroller={scroller}
          settle={settle}
          hrefOf={hrefOf}
          onView={setView}
          onOpen={open}
          onChoose={choose}
          onSelection={(next) => setSelection(next ?? noSelection)}
          onMore={more}
          onReload={reload}
          onReady={(run) => {
            scrollTo.current = run;
          }}
        />
      </div>
      {isOpen ? (
        <ConversationPane
          open={conversation.open}
          row={row}
          reasons={data.reasons}
          presence={
            conversation.open.state === "ready"
              ? presenceOn(presence, conversation.open.conversation)
              : undefined
          }
          focusId={search.get("at")}
          onChanged={onDone}
          onAdded={conversation.added}
          onRefresh={conversation.refresh}
          onMore={conversation.more}
          onRetry={conversation.retry}
          onClose={close}
          onPerson={() => setPersonOpen(true)}
          className="phone:flex-1"
        />
      ) : (
        <NothingOpen />
      )}
      {conversation.open.state === "ready" ? (
        <PersonSide
          customer={conversation.open.customer}
          conversation={conversation.open.conversation}
          onChanged={onDone}
          isSheetOpen={personOpen}
          onSheet={setPersonOpen}
          viewerRole={viewer.role}
        />
      ) : isOpen ? (
        <div className="hidden border-l bg-canvas min-[1360px]:block" />
      ) : null}
      {isOpen ? null : <PhoneTabs />}
    </main>
  );
}
