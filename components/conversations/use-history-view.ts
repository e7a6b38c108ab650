"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import { callApi } from "@/components/desk/api";
import type { HistoryPage } from "@/components/inbox/inbox-data";
import type { Audience, HistoryItem } from "@/lib/conversations/schemas";
import { addNewer, addOlder, type History, isShown, startHistory } from "./history-pages";

/** What of a person's history is shown, and where it opens. */
export type HistoryView = Readonly<{
  channel?: string;
  audience?: Audience;
  /** Only the conversation that is open. */
  isNarrow?: boolean;
  /** An instant to open at. */
  at?: string;
  /** An interaction to open at. */
  around?: string;
}>;

const PAGE = 100;
const isWhole = (view: HistoryView) =>
  !view.channel && !view.audience && !view.isNarrow && !view.at && !view.around;

type Chosen = { view: HistoryView; history: History | null; isFailed: boolean };

/**
 * The history on the screen: the live one, or a chosen part of it. A part that reaches the newest goes on with what
 * comes; everything shows what has changed since.
 */
export function useHistoryView(
  customerId: string,
  conversationId: string | null,
  live: History,
  onMoreLive: () => Promise<void>,
) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const latest = useRef<HistoryView | null>(null);
  const ask = useCallback(
    (view: HistoryView, place: { cursor?: string; at?: string; around?: string }) =>
      callApi<HistoryPage>(`/customers/${customerId}/history`, {
        query: {
          channel: view.channel,
          audience: view.audience,
          conversationId: view.isNarrow ? conversationId : undefined,
          limit: PAGE,
          ...place,
        },
      }),
    [conversationId, customerId],
  );

  const choose = useCallback(
    async (view: HistoryView) => {
      latest.current = isWhole(view) ? null : view;
      if (isWhole(view)) return setChosen(null);
      setChosen((now) => ({ view, history: now?.history ?? null, isFailed: false }));
      const { at, around } = view;
      try {
        const page = await ask(view, { ...(at ? { at } : {}), ...(around ? { around } : {}) });
        if (latest.current === view) setChosen({ view, history: startHistory(page), isFailed: false });
      } catch {
        if (latest.current !== view) return;
        // What the address points to may be gone, or another person's: then there is the newest.
        setChosen(around ? null : { view, history: null, isFailed: true });
      }
    },
    [ask],
  );

  const older = useCallback(async () => {
    if (!chosen) return onMoreLive();
    const cursor = chosen.history?.nextCursor;
    if (!cursor) return;
    const page = await ask(chosen.view, { cursor });
    setChosen((now) =>
      now?.view === chosen.view && now.history ? { ...now, history: addOlder(now.history, page) } : now,
    );
  }, [ask, chosen, onMoreLive]);

  const newer = useCallback(async () => {
    const cursor = chosen?.history?.previousCursor;
    if (!cursor) return;
    const page = await ask(chosen.view, { cursor });
    setChosen((now) =>
      now?.view === chosen.view && now.history ? { ...now, history: addNewer(now.history, page) } : now,
    );
  }, [ask, chosen]);

  const history = useMemo(
    () => (chosen?.history ? withNews(chosen.history, live, chosen.view, conversationId) : live),
    [chosen, live, conversationId],
  );
  return {
    view: chosen?.view ?? {},
    history,
    isLoading: chosen !== null && chosen.history === null && !chosen.isFailed,
    isFailed: chosen?.isFailed ?? false,
    choose,
    older,
    newer,
  };
}

/** What has changed or come since the part was read; the live history knows. */
function withNews(part: History, live: History, view: HistoryView, conversationId: string | null): History {
  const known = new Map(live.items.map((item) => [item.id, item]));
  const items = part.items.map((item) => known.get(item.id) ?? item);
  if (part.previousCursor) return { ...part, items };
  const there = new Set(part.items.map(({ id }) => id));
  const last = part.items.find(isShown)?.publishedAt ?? "";
  const news = live.items.filter(
    (item) =>
      !there.has(item.id) && isShown(item) && item.publishedAt >= last && fits(item, view, conversationId),
  );
  return { ...part, items: [...news, ...items] };
}

function fits(
  item: HistoryItem,
  { channel, audience, isNarrow }: HistoryView,
  conversationId: string | null,
): boolean {
  if (!isShown(item)) return false;
  if (channel && item.channel !== channel) return false;
  if (audience && item.audience !== audience) return false;
  return !isNarrow || item.conversationId === conversationId;
}
