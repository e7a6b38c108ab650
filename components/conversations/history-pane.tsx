"use client";

import { ArrowDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useAnnounce } from "@/components/desk/announcer";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import type { Conversation, Interaction, PresenceView } from "@/lib/conversations/schemas";
import { HistoryList } from "./history-list";
import { type History, isShown } from "./history-pages";
import { PresenceLine } from "./presence-line";

type Props = {
  conversation: Conversation;
  history: History;
  presence: readonly PresenceView[] | undefined;
  onMore: () => Promise<void>;
  onAnswer: (item: Interaction) => void;
  onRefresh: () => void;
};

/** Everything of one person in one column, the newest at the foot; older things come as one scrolls up. */
export function HistoryPane({ conversation, history, presence, onMore, onAnswer, onRefresh }: Props) {
  const t = useTranslations("conversations-ui");
  const announce = useAnnounce();
  const box = useRef<HTMLElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const [isAway, setIsAway] = useState(false);
  const [isLoading, setIsLoading] = useState(false);
  const newest = history.items.find(isShown);
  const said = useRef(newest?.id);

  useEffect(() => {
    if (!newest || said.current === newest.id) return;
    said.current = newest.id;
    if (newest.direction === "inbound")
      announce(t("arrived", { name: newest.author.displayName, text: newest.text }));
  }, [announce, newest, t]);

  useEffect(() => {
    const mark = top.current;
    if (!mark || !history.nextCursor) return;
    const watcher = new IntersectionObserver(
      async ([entry]) => {
        if (!entry?.isIntersecting || isLoading) return;
        setIsLoading(true);
        await onMore().catch(() => {});
        setIsLoading(false);
      },
      { root: box.current, rootMargin: "600px 0px 0px 0px" },
    );
    watcher.observe(mark);
    return () => watcher.disconnect();
  }, [history.nextCursor, isLoading, onMore]);

  return (
    <div className="relative min-h-0 flex-1">
      <section
        ref={box}
        aria-label={t("history")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        onScroll={(event) => setIsAway(event.currentTarget.scrollTop < -160)}
        className="absolute inset-0 flex flex-col-reverse overflow-y-auto overscroll-contain focus-visible:outline-offset-[-2px]"
      >
        <div className="mt-auto px-4 pt-4 pb-3 phone:pb-4">
          <div ref={top} />
          {isLoading ? <OlderSkeleton /> : null}
          {history.nextCursor === null ? (
            <p className="pb-3 text-center text-ink-3 text-meta">{t("beginning")}</p>
          ) : null}
          <HistoryList
            conversation={conversation}
            items={history.items}
            onAnswer={onAnswer}
            onRefresh={onRefresh}
          />
          {presence?.some(({ state }) => state === "typing") ? (
            <p className="hidden pt-3 pl-9 phone:block phone:pl-0">
              <PresenceLine presence={presence} />
            </p>
          ) : null}
        </div>
      </section>
      {isAway ? (
        <button
          type="button"
          onClick={() => box.current?.scrollTo({ top: 0 })}
          className="absolute bottom-3 left-1/2 inline-flex h-7 -translate-x-1/2 items-center gap-2 rounded-full bg-toast px-3 text-meta text-on-toast shadow-menu phone:h-11"
        >
          <ArrowDown aria-hidden="true" className="size-3.5" />
          {t("toNewest")}
        </button>
      ) : null}
    </div>
  );
}

function OlderSkeleton() {
  return (
    <div className="animate-after-wait pb-4 pl-9">
      <Skeleton className="w-3/4" />
    </div>
  );
}

export function HistorySkeleton() {
  const t = useTranslations("conversations-ui");
  return (
    <SkeletonGroup label={t("loading")} className="flex flex-1 flex-col justify-end gap-6 p-4">
      {["w-3/4", "w-2/3", "w-4/5"].map((width) => (
        <div key={width} className="flex gap-3">
          <Skeleton className="size-6 rounded-full" />
          <div className="flex flex-1 flex-col gap-2 border-l-3 pl-3">
            <Skeleton className="w-32" />
            <Skeleton className={width} />
          </div>
        </div>
      ))}
    </SkeletonGroup>
  );
}
