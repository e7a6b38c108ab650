"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useFormatter, useTimeZone, useTranslations } from "next-intl";
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { useViewer } from "@/components/desk/viewer";
import { cn } from "@/components/ui/class-names";
import { Hairline } from "@/components/ui/hairline";
import type { Conversation, Interaction } from "@/lib/conversations/schemas";
import { HistoryEntry } from "./history-entry";
import type { History } from "./history-pages";
import { dayIn, dayOf, guessHeight, type HistoryRow, rowsOf } from "./history-rows";

type Props = {
  box: RefObject<HTMLElement | null>;
  /** The page is alive: only what is seen is there. Before that, the last ones. */
  isLive: boolean;
  onLive: (isLive: boolean) => void;
  conversation: Conversation | null;
  name: string;
  history: History;
  /** An interaction to open at, and to mark. */
  focusId: string | null;
  /** An instant to open at: the first thing after it lies at the top. */
  focusAt: string | null;
  onAnswer: (item: Interaction) => void;
  onRefresh: () => void;
  onOlder: () => Promise<void>;
  onNewer: () => Promise<void>;
  /** How to come to the newest, once it is here. */
  onReady: (toEnd: () => void) => void;
};

/** Rows before and after what is seen that are asked for ahead. */
const AHEAD = 20;
const TOP = 44;
const FIRST_PAINT = 30;
const AT_END = 80;

/**
 * Oldest first, only what is seen is there. It keeps its place when older ones come above or something above grows,
 * and stays at the foot while new ones come.
 */
export function HistoryList(props: Props) {
  const {
    box,
    isLive,
    onLive,
    conversation,
    name,
    history,
    focusId,
    focusAt,
    onAnswer,
    onRefresh,
    onOlder,
    onNewer,
    onReady,
  } = props;
  const zone = useTimeZone() ?? "UTC";
  const conversationId = conversation?.id ?? null;
  const rows = useMemo(
    () => rowsOf(history.items, zone, conversationId),
    [history.items, zone, conversationId],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => guess(rows[index]),
    getItemKey: (index) => rows[index]?.item.id ?? index,
    overscan: 8,
    scrollMargin: TOP,
    anchorTo: "end",
    followOnAppend: history.previousCursor === null,
    scrollEndThreshold: AT_END,
    enabled: isLive,
  });
  usePlace(virtual, rows, isLive, onLive, focusId, focusAt, zone);
  useStayAtEnd(box, virtual, isLive);
  useEffect(() => onReady(() => virtual.scrollToEnd()), [onReady, virtual]);

  const shown = isLive ? virtual.getVirtualItems() : firstPaint(rows.length);
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useAhead(isLive && history.nextCursor !== null && first < AHEAD, onOlder);
  useAhead(isLive && history.previousCursor !== null && last >= rows.length - AHEAD, onNewer);
  const above = isLive ? Math.max(0, (virtual.getVirtualItems()[0]?.start ?? TOP) - TOP) : 0;
  const below = isLive
    ? Math.max(0, virtual.getTotalSize() + TOP - (virtual.getVirtualItems().at(-1)?.end ?? 0))
    : 0;
  return (
    <div style={{ paddingTop: above, paddingBottom: below }}>
      {shown.map(({ index }) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <div
            key={row.item.id}
            ref={virtual.measureElement}
            data-index={index}
            className={cn("px-4 pb-3", row.item.id === focusId && "animate-found")}
          >
            {row.day ? <DayLine day={row.day} zone={zone} /> : null}
            <Begins row={row} isAlone={conversation === null} />
            <HistoryEntry
              item={row.item}
              conversation={conversation}
              name={name}
              onAnswer={onAnswer}
              onRefresh={onRefresh}
            />
          </div>
        );
      })}
    </div>
  );
}

const guess = (row: HistoryRow | undefined) => (row ? guessHeight(row) + 12 : 72);
const firstPaint = (count: number) =>
  Array.from({ length: Math.min(count, FIRST_PAINT) }, (_, at) => ({
    index: count - Math.min(count, FIRST_PAINT) + at,
  }));

type List = ReturnType<typeof useVirtualizer<HTMLElement, Element>>;

/** Begins at the newest, or at what is looked for, before anything is painted. */
function usePlace(
  virtual: List,
  rows: readonly HistoryRow[],
  isLive: boolean,
  onLive: (isLive: boolean) => void,
  focusId: string | null,
  focusAt: string | null,
  zone: string,
): void {
  const isPlaced = useRef(false);
  useLayoutEffect(() => {
    if (!isLive) return onLive(true);
    if (isPlaced.current) return;
    isPlaced.current = true;
    const index = placeOf(rows, focusId, focusAt, zone);
    if (index < 0) virtual.scrollToEnd();
    else virtual.scrollToIndex(index, { align: focusId ? "center" : "start" });
  });
}

function placeOf(
  rows: readonly HistoryRow[],
  focusId: string | null,
  focusAt: string | null,
  zone: string,
): number {
  if (focusId) return rows.findIndex(({ item }) => item.id === focusId);
  if (!focusAt) return -1;
  const day = dayIn(zone, new Date(focusAt));
  const after = rows.findIndex(({ item }) => dayOf(item, zone) >= day);
  return after < 0 ? rows.length - 1 : after;
}

/** What stands at the foot stays there while the pane grows or shrinks, as it does with the composer. */
function useStayAtEnd(box: RefObject<HTMLElement | null>, virtual: List, isLive: boolean): void {
  useEffect(() => {
    const element = box.current;
    if (!element || !isLive) return;
    let isAtEnd = true;
    const look = () => {
      isAtEnd = element.scrollHeight - element.scrollTop - element.clientHeight < AT_END;
    };
    const watcher = new ResizeObserver(() => {
      if (isAtEnd) virtual.scrollToEnd();
    });
    look();
    element.addEventListener("scroll", look, { passive: true });
    watcher.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      watcher.disconnect();
    };
  }, [box, virtual, isLive]);
}

/** Asks for more once, and again only after that came. */
function useAhead(isNear: boolean, ask: () => Promise<void>): void {
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isNear || isAsked.current) return;
    isAsked.current = true;
    ask()
      .catch(() => undefined)
      .finally(() => {
        isAsked.current = false;
      });
  }, [isNear, ask]);
}

function DayLine({ day, zone }: { day: string; zone: string }) {
  const t = useTranslations("conversations-ui");
  const format = useFormatter();
  const { serverNow } = useViewer();
  const today = dayIn(zone, serverNow);
  const words = format.dateTime(new Date(`${day}T12:00:00Z`), {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(day.startsWith(today.slice(0, 4)) ? {} : { year: "numeric" }),
  });
  return <Hairline className="pt-1 pb-4">{day === today ? t("today", { day: words }) : words}</Hairline>;
}

/** Where another matter of the same person begins; its own page is one click away. */
function Begins({ row: { item, begins }, isAlone }: { row: HistoryRow; isAlone: boolean }) {
  const t = useTranslations("conversations-ui");
  if (begins === null || "hidden" in item) return null;
  if (begins === "passing")
    return <p className="pb-1 pl-9 text-ink-3 text-meta phone:pl-0">{t("bystander")}</p>;
  return (
    <p className="pb-1 pl-9 text-ink-3 text-meta phone:pl-0">
      <a
        href={`/inbox/${item.conversationId}`}
        className="rounded-chip underline underline-offset-2 hover:text-ink"
      >
        {t(isAlone ? "openConversation" : "otherConversation")}
      </a>
    </p>
  );
}
