"use client";

import { ArrowDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useAnnounce } from "@/components/desk/announcer";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import type { Conversation, Interaction } from "@/lib/conversations/schemas";
import type { Customer } from "@/lib/customers/schemas";
import { HistoryBar } from "./history-bar";
import { HistoryList } from "./history-list";
import { type History, isShown } from "./history-pages";
import { HistorySkeleton } from "./history-skeleton";
import { useHistoryView } from "./use-history-view";

type Props = {
  conversation: Conversation | null;
  customer: Customer;
  history: History;
  /** An interaction to open at, from the address. */
  focusId: string | null;
  onMore: () => Promise<void>;
  onAnswer: (item: Interaction) => void;
  onRefresh: () => void;
  /** Stands at the foot: who is typing. */
  foot?: ReactNode;
};

/** Everything of one person in one column, the newest at the foot; older things come as one scrolls up. */
export function HistoryPane({
  conversation,
  customer,
  history: live,
  focusId,
  onMore,
  onAnswer,
  onRefresh,
  foot,
}: Props) {
  const t = useTranslations("conversations-ui");
  const box = useRef<HTMLElement>(null);
  const toEnd = useRef<() => void>(() => {});
  const [isAway, setIsAway] = useState(false);
  const [isLive, setIsLive] = useState(false);
  const { view, history, isLoading, isFailed, choose, older, newer } = useHistoryView(
    customer.id,
    conversation?.id ?? null,
    live,
    onMore,
  );
  useNewsAnnounced(live);
  const isHere = focusId !== null && live.items.some(({ id }) => id === focusId);
  useEffect(() => {
    if (focusId && !isHere) void choose({ around: focusId });
  }, [choose, focusId, isHere]);
  const ready = useCallback((run: () => void) => {
    toEnd.current = run;
  }, []);
  const toNewest = () => {
    if (history.previousCursor === null) return toEnd.current();
    const { at: _, around: __, ...rest } = view;
    void choose(rest);
  };
  const isPart = Object.keys(view).length > 0;
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <HistoryBar customer={customer} conversation={conversation} live={live} view={view} onChoose={choose} />
      <div className="relative min-h-0 flex-1">
        <section
          ref={box}
          aria-label={t("history")}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
          onScroll={({ currentTarget: at }) =>
            setIsAway(at.scrollHeight - at.scrollTop - at.clientHeight > 200)
          }
          className={cn(
            "absolute inset-0 flex overflow-y-auto overscroll-contain [overflow-anchor:none] focus-visible:outline-offset-[-2px]",
            // Until the page is alive, the browser itself holds to the foot.
            isLive ? "flex-col" : "flex-col-reverse",
          )}
        >
          <div className="flex min-h-full shrink-0 flex-col">
            <p className="h-11 shrink-0 pt-4 text-center text-ink-3 text-meta">
              {history.nextCursor === null && !isLoading && !isFailed
                ? t(isPart ? "beginningOfPart" : "beginning")
                : ""}
            </p>
            {isLoading ? (
              <HistorySkeleton />
            ) : isFailed ? (
              <ErrorState
                title={t("failed.title")}
                actions={<Button onClick={() => void choose(view)}>{t("failed.again")}</Button>}
              >
                {t("failed.text")}
              </ErrorState>
            ) : history.items.length === 0 ? (
              <EmptyState
                title={t("filter.empty")}
                actions={<Button onClick={() => void choose({})}>{t("filter.all")}</Button>}
              >
                {t("filter.emptyText")}
              </EmptyState>
            ) : (
              <div className="mt-auto">
                <HistoryList
                  key={`${JSON.stringify(view)} ${focusId}`}
                  box={box}
                  isLive={isLive}
                  onLive={setIsLive}
                  conversation={conversation}
                  name={customer.displayName}
                  history={history}
                  focusId={view.around ?? (isPart ? null : focusId)}
                  focusAt={view.at ?? null}
                  onAnswer={onAnswer}
                  onRefresh={onRefresh}
                  onOlder={older}
                  onNewer={newer}
                  onReady={ready}
                />
              </div>
            )}
            {foot}
          </div>
        </section>
        {isAway ? (
          <button
            type="button"
            onClick={toNewest}
            className="absolute bottom-3 left-1/2 inline-flex h-7 -translate-x-1/2 items-center gap-2 rounded-full bg-toast px-3 text-meta text-on-toast shadow-menu phone:h-11"
          >
            <ArrowDown aria-hidden="true" className="size-3.5" />
            {t("toNewest")}
          </button>
        ) : null}
      </div>
    </div>
  );
}

/** Says aloud what a customer wrote just now. */
function useNewsAnnounced(history: History): void {
  const t = useTranslations("conversations-ui");
  const announce = useAnnounce();
  const newest = history.items.find(isShown);
  const said = useRef(newest?.id);
  useEffect(() => {
    if (!newest || said.current === newest.id) return;
    said.current = newest.id;
    if (newest.direction === "inbound")
      announce(t("arrived", { name: newest.author.displayName, text: newest.text }));
  }, [announce, newest, t]);
}
