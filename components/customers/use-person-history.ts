"use client";

import { useCallback, useState } from "react";
import {
  addOlder,
  type History,
  isShown,
  putItem,
  refreshHead,
  startHistory,
} from "@/components/conversations/history-pages";
import { callApi } from "@/components/desk/api";
import { useLive } from "@/components/desk/live";
import type { HistoryPage } from "@/components/inbox/inbox-data";
import { readNews } from "@/components/inbox/live-rows";

const PAGE = 100;

/** The history of one person, from what the page came with; follows the stream. */
export function usePersonHistory(customerId: string, first: HistoryPage) {
  const [history, setHistory] = useState<History>(() => startHistory(first));
  const ask = useCallback(
    (cursor?: string) =>
      callApi<HistoryPage>(`/customers/${customerId}/history`, { query: { limit: PAGE, cursor } }),
    [customerId],
  );
  const refresh = useCallback(() => {
    ask().then(
      (page) => setHistory((now) => refreshHead(now, page)),
      () => undefined,
    );
  }, [ask]);
  const more = useCallback(async () => {
    if (!history.nextCursor) return;
    const page = await ask(history.nextCursor);
    setHistory((now) => addOlder(now, page));
  }, [ask, history.nextCursor]);
  useLive({
    onMessage: (message) => {
      const { interactions, isPartial } = readNews(message);
      const own = interactions.filter(isShown).filter((item) => item.customerId === customerId);
      if (own.length > 0) setHistory((now) => own.reduce(putItem, now));
      if (isPartial) refresh();
    },
    onGap: refresh,
  });
  return { history, more, refresh };
}
