"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { PresenceView } from "@/lib/conversations/presence-schemas";
import { QueueRow } from "./queue-row";
import { hasLeft, type Queue } from "./queue-store";
import type { Selection } from "./selection";
import { presenceOn, typingIn } from "./use-presence";
import { useRowHeight } from "./use-row-height";

type Props = {
  queue: Queue;
  selection: Selection;
  presence: ReadonlyMap<string, readonly PresenceView[]>;
  hrefOf: (id: string) => string;
  scroller: RefObject<HTMLDivElement | null>;
  /** Brings a row into sight by its place. */
  onReady: (scrollTo: (index: number) => void) => void;
  onMore: () => void;
  onOpen: (id: string) => void;
  onChoose: (id: string, range: boolean) => void;
};

const AHEAD = 20;
/** Rows drawn beyond what is in sight; the server draws none of them, for nobody scrolls there. */
const BEYOND = 8;

export function QueueList(props: Props) {
  const { queue, selection, presence, hrefOf, scroller, onReady, onMore, onOpen, onChoose } = props;
  const t = useTranslations("inbox");
  const height = useRowHeight();
  const [beyond, setBeyond] = useState(0);
  const seen = useRef<ReadonlySet<string>>(new Set(queue.shown));
  const virtual = useVirtualizer({
    count: queue.shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => queue.shown[index] ?? index,
    initialRect: { width: 360, height: 760 },
    overscan: beyond,
  });
  const items = virtual.getVirtualItems();
  const lastIndex = items.at(-1)?.index ?? 0;

  useEffect(() => setBeyond(BEYOND), []);
  useLayoutEffect(() => virtual.measure(), [height]);
  useEffect(() => {
    if (queue.nextCursor && lastIndex >= queue.shown.length - AHEAD) onMore();
  }, [lastIndex, queue.nextCursor, queue.shown.length, onMore]);
  useEffect(() => {
    seen.current = new Set(queue.shown);
  }, [queue.shown]);
  useEffect(() => {
    onReady((index) => virtual.scrollToIndex(index, { align: "auto" }));
  }, [onReady, virtual]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual list places its items itself
    <div
      role="list"
      aria-label={t("list")}
      className="relative w-full"
      style={{ height: virtual.getTotalSize() }}
    >
      {items.map((item) => {
        const row = queue.rows.get(String(item.key));
        if (!row) return null;
        return (
          <div
            key={item.key}
            style={{ transform: `translateY(${item.start}px)` }}
            className="absolute inset-x-0 top-0"
          >
            <QueueRow
              row={row}
              href={hrefOf(row.id)}
              isOpen={queue.openId === row.id}
              isChosen={selection.all || selection.ids.has(row.id)}
              isChoosing={selection.all || selection.ids.size > 0}
              hasLeft={hasLeft(queue, row)}
              isNew={!seen.current.has(row.id)}
              typing={typingIn(presenceOn(presence, row))}
              position={item.index + 1}
              total={queue.nextCursor ? -1 : queue.shown.length}
              onOpen={onOpen}
              onChoose={onChoose}
            />
          </div>
        );
      })}
    </div>
  );
}
