"use client";

import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useLive } from "@/components/desk/live";
import { useViewer } from "@/components/desk/viewer";
import type { QueueCounts } from "@/lib/conversations/schemas";
import { readNews } from "./live-rows";
import { type QueuePage, reduceQueue, startQueue } from "./queue-store";
import { filterOf, type QueueView, writeView } from "./queue-view";

const PAGE = 100;
const COUNTS_EVERY_MS = 1500;
/** In a flood the stream tells of a part; the rest is read anew this often. */
const RELOAD_EVERY_MS = 4000;

/** The queue of a view: its pages, what changes live, and the counts beside it. */
export function useQueue(view: QueueView, firstPage: QueuePage | null, firstCounts: QueueCounts) {
  const { id } = useViewer();
  const [queue, dispatch] = useReducer(reduceQueue, undefined, () => startQueue(id, view, firstPage));
  const [counts, setCounts] = useState(firstCounts);
  const key = writeView(view);
  const current = useRef(key);
  const busy = useRef(false);
  const countsTimer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const reloadTimer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const fetchPage = useCallback(
    (cursor: string | null) =>
      callApi<QueuePage>("/conversations", { query: { ...filterOf(view), limit: PAGE, cursor } }),
    [view],
  );

  const countAgain = useCallback(() => {
    countsTimer.current ??= setTimeout(async () => {
      countsTimer.current = undefined;
      await callApi<QueueCounts>("/conversations/counts").then(setCounts, () => {});
    }, COUNTS_EVERY_MS);
  }, []);

  const reload = useCallback(async () => {
    dispatch({ type: "asked" });
    countAgain();
    try {
      const page = await fetchPage(null);
      if (current.current === writeView(view)) dispatch({ type: "loaded", ...page });
    } catch {
      dispatch({ type: "failed" });
    }
  }, [fetchPage, countAgain, view]);

  useEffect(() => {
    if (current.current === key) return;
    current.current = key;
    dispatch({ type: "viewed", view });
    void reload();
  }, [key, view, reload]);

  const reloadSoon = () => {
    reloadTimer.current ??= setTimeout(() => {
      reloadTimer.current = undefined;
      void reload();
    }, RELOAD_EVERY_MS);
  };

  const more = useCallback(async () => {
    if (busy.current || !queue.nextCursor) return;
    busy.current = true;
    try {
      const page = await fetchPage(queue.nextCursor);
      if (current.current === writeView(view)) dispatch({ type: "continued", ...page });
    } catch {
      // The list asks again at the next scroll; what is shown stays.
    } finally {
      busy.current = false;
    }
  }, [fetchPage, queue.nextCursor, view]);

  useLive({
    onMessage: (message) => {
      const { rows, gone, isPartial } = readNews(message);
      if (rows.length > 0) dispatch({ type: "changed", rows });
      if (gone.length > 0) dispatch({ type: "gone", ids: gone });
      if (rows.length + gone.length > 0) countAgain();
      if (isPartial) reloadSoon();
    },
    onGap: () => void reload(),
  });

  return { queue, dispatch, counts, more, reload, countAgain };
}
