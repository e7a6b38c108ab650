"use client";

import dynamic from "next/dynamic";
import { type RefObject, useRef } from "react";
import type { PresenceView } from "@/lib/conversations/presence-schemas";
import type { QueueCounts } from "@/lib/conversations/schemas";
import type { Reason } from "./inbox-data";
import { QueueFoot } from "./queue-foot";
import { QueueHead, WhoSegments } from "./queue-head";
import { QueueList } from "./queue-list";
import { QueueEmpty, QueueFailed, QueueSkeleton } from "./queue-states";
import type { Queue, QueueEvent } from "./queue-store";
import type { QueueView } from "./queue-view";
import { chooseLoaded, type Selection } from "./selection";
import { useRowHeight } from "./use-row-height";
import { useSettling } from "./use-settling";

const QueueNews = dynamic(() => import("./queue-news").then((module) => module.QueueNews), { ssr: false });
const BulkBar = dynamic(() => import("./bulk-bar").then((module) => module.BulkBar), { ssr: false });

type Props = {
  queue: Queue;
  dispatch: (event: QueueEvent) => void;
  counts: QueueCounts;
  reasons: readonly Reason[];
  view: QueueView;
  selection: Selection;
  presence: ReadonlyMap<string, readonly PresenceView[]>;
  scroller: RefObject<HTMLDivElement | null>;
  settle: RefObject<() => void>;
  hrefOf: (id: string) => string;
  onView: (view: QueueView) => void;
  onOpen: (id: string) => void;
  onChoose: (id: string, range: boolean) => void;
  onSelection: (selection: Selection | null) => void;
  onMore: () => void;
  onReload: () => void;
  onReady: (scrollTo: (index: number) => void) => void;
};

export function QueuePane(props: Props) {
  const { queue, counts, view, selection, scroller, settle, onView, onSelection } = props;
  const pane = useRef<HTMLElement>(null);
  const isChoosing = selection.all || selection.ids.size > 0;
  const settling = useSettling(queue, props.dispatch, scroller, isChoosing, useRowHeight());
  settle.current = settling.settleNow;
  const isPlain = view.show === "open" && !view.account && !view.audience && !view.tag && !view.reason;
  const counted = !isPlain
    ? null
    : view.assignee === "me"
      ? counts.mine
      : view.assignee === "none"
        ? counts.unassigned
        : view.assignee
          ? null
          : counts.open;
  const matching = queue.nextCursor === null ? queue.shown.length : counted;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices that the queue is in use
    <section
      ref={pane}
      className="relative flex min-h-0 min-w-0 flex-col border-r bg-surface phone:border-r-0"
      onPointerMove={settling.onPointerMove}
      onPointerLeave={settling.onPointerLeave}
      onFocus={settling.onFocus}
      onBlur={settling.onBlur}
    >
      <QueueHead view={view} counts={counts} reasons={props.reasons} onView={onView} />
      <div className="relative min-h-0 flex-1">
        <QueueNews queue={queue} news={settling.news} onShow={settling.settleNow} />
        <div
          ref={scroller}
          className="absolute inset-0 overflow-y-auto overscroll-contain [overflow-anchor:none]"
        >
          <Body {...props} />
        </div>
      </div>
      {isChoosing ? (
        <BulkBar
          count={selection.all ? (matching ?? queue.shown.length) : selection.ids.size}
          matching={matching}
          isAll={selection.all}
          onAll={() => onSelection({ ...chooseLoaded(queue.shown), all: queue.nextCursor !== null })}
          onClear={() => onSelection(null)}
          view={view}
          selection={selection}
          onReload={props.onReload}
        />
      ) : (
        <QueueFoot queue={queue} counts={counts} />
      )}
      <div className="hidden border-t bg-surface px-4 py-2 phone:block">
        <WhoSegments view={view} counts={counts} onView={onView} wide />
      </div>
    </section>
  );
}

function Body(props: Props) {
  const { queue, counts, view, onView, onReload } = props;
  if (queue.state === "failed") return <QueueFailed onRetry={onReload} />;
  if (queue.state === "loading" && queue.shown.length === 0) return <QueueSkeleton />;
  if (queue.shown.length === 0) return <QueueEmpty view={view} counts={counts} onView={onView} />;
  return (
    <QueueList
      queue={queue}
      selection={props.selection}
      presence={props.presence}
      hrefOf={props.hrefOf}
      scroller={props.scroller}
      onReady={props.onReady}
      onMore={props.onMore}
      onOpen={props.onOpen}
      onChoose={props.onChoose}
    />
  );
}
