"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { newsOf, orderOf, type Queue, type QueueEvent } from "./queue-store";

const IDLE_MS = 3000;

/**
 * When what is held back falls into place: on a key, or by itself after three idle seconds. Then the row under
 * the pointer or the focus keeps its place on the screen; where that can't be, everything waits on.
 */
export function useSettling(
  queue: Queue,
  dispatch: (event: QueueEvent) => void,
  scroller: RefObject<HTMLDivElement | null>,
  isChoosing: boolean,
  rowHeight: number,
) {
  const pointer = useRef<string | null>(null);
  const over = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const anchor = useRef<{ id: string; top: number } | null>(null);
  const latest = useRef({ queue, isChoosing });
  latest.current = { queue, isChoosing };

  const isFocused = useCallback(
    () => scroller.current?.contains(document.activeElement) === true,
    [scroller],
  );

  const settleByItself = useCallback(() => {
    const { queue: now, isChoosing: choosing } = latest.current;
    if (choosing) return;
    const focused = isFocused() ? (document.activeElement?.getAttribute("data-row") ?? null) : null;
    const held = pointer.current ?? focused;
    const box = scroller.current;
    if (held && box) {
      const before = now.shown.indexOf(held);
      const after = orderOf(now, [held]).indexOf(held);
      const top = before * rowHeight - box.scrollTop;
      if (before >= 0 && after * rowHeight - top < 0) return;
      if (before >= 0) anchor.current = { id: held, top };
    }
    dispatch({ type: "settled", keep: held ? [held] : [] });
    if (!over.current && !focused) dispatch({ type: "used", inUse: false });
  }, [dispatch, isFocused, rowHeight, scroller]);

  const use = useCallback(() => {
    dispatch({ type: "used", inUse: true });
    clearTimeout(timer.current);
    timer.current = setTimeout(settleByItself, IDLE_MS);
  }, [dispatch, settleByItself]);

  useEffect(() => {
    if (!queue.inUse) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(settleByItself, IDLE_MS);
    return () => clearTimeout(timer.current);
  }, [queue.rows, queue.inUse, isChoosing, settleByItself]);

  useLayoutEffect(() => {
    const held = anchor.current;
    anchor.current = null;
    if (!held || !scroller.current) return;
    const index = queue.shown.indexOf(held.id);
    if (index >= 0) scroller.current.scrollTop = index * rowHeight - held.top;
  }, [queue.shown]);

  return {
    news: newsOf(queue),
    use,
    settleNow: () => dispatch({ type: "settled" }),
    onPointerMove: (event: { target: EventTarget | null }) => {
      over.current = true;
      pointer.current = rowUnder(event.target);
      use();
    },
    onPointerLeave: () => {
      over.current = false;
      pointer.current = null;
      if (!isFocused() && !isChoosing) {
        dispatch({ type: "settled" });
        dispatch({ type: "used", inUse: false });
      }
    },
    onFocus: use,
    onBlur: () => {
      if (!over.current) use();
    },
  };
}

function rowUnder(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest('[role="listitem"]')?.querySelector("[data-row]")?.getAttribute("data-row") ?? null;
}
