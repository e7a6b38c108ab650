"use client";

import { useRef } from "react";
import { useKeys } from "@/components/desk/use-keys";
import { useViewer } from "@/components/desk/viewer";
import type { Queue } from "./queue-store";

type Props = {
  queue: Queue;
  openId: string | null;
  isChoosing: boolean;
  scrollTo: (index: number) => void;
  onUse: () => void;
  onSettle: () => void;
  onChoose: (id: string, range: boolean) => void;
  onEscape: () => void;
};

/** The focus goes to this row, or into its conversation where the queue is not seen. */
export function focusRow(id: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const row = rowOf(id);
      const pane = document.querySelector<HTMLElement>('[data-pane="history"]');
      (row?.offsetParent ? row : pane)?.focus({ preventScroll: true });
    }),
  );
}

const rowOf = (id: string) => document.querySelector<HTMLElement>(`[data-row="${id}"]`);

/** Walking the queue by keys: the focus goes from row to row, and is where the next key counts from. */
export function useInboxKeys(props: Props): void {
  const { queue, openId, isChoosing, scrollTo, onUse, onSettle, onChoose, onEscape } = props;
  const { singleKeys } = useViewer();
  const last = useRef<string | null>(null);

  const current = (): string | null => {
    const focused = document.activeElement?.getAttribute("data-row") ?? null;
    const candidates = [focused, last.current, openId];
    return candidates.find((id) => id !== null && queue.shown.includes(id)) ?? null;
  };
  const goTo = (index: number): string | undefined => {
    const id = queue.shown[index];
    if (!id) return;
    onUse();
    last.current = id;
    scrollTo(index);
    requestAnimationFrame(() => requestAnimationFrame(() => rowOf(id)?.focus({ preventScroll: true })));
    return id;
  };
  const step = (by: number) => {
    const id = current();
    const at = id ? queue.shown.indexOf(id) : -1;
    return goTo(at < 0 ? 0 : Math.min(queue.shown.length - 1, Math.max(0, at + by)));
  };
  const choose = (range: boolean) => {
    const id = current();
    if (id) onChoose(id, range);
  };
  const isOnRow = () => document.activeElement?.hasAttribute("data-row") === true;

  useKeys(
    {
      j: () => step(1),
      k: () => step(-1),
      ArrowDown: () => (isOnRow() ? step(1) : false),
      ArrowUp: () => (isOnRow() ? step(-1) : false),
      J: () => {
        if (!isChoosing) choose(false);
        const next = step(1);
        if (next) onChoose(next, true);
      },
      x: () => choose(false),
      X: () => choose(true),
      ".": onSettle,
      Escape: () => {
        if (!isChoosing) return false;
        onEscape();
      },
      "[": () => focusPane(-1),
      "]": () => focusPane(1),
    },
    singleKeys,
  );

  function focusPane(by: number): void {
    const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")].filter(
      (pane) => pane.offsetParent,
    );
    const at = panes.findIndex((pane) => pane.contains(document.activeElement));
    const pane = panes[Math.min(panes.length - 1, Math.max(0, at + by))];
    const id = current();
    if (pane?.dataset.pane === "queue" && id) rowOf(id)?.focus();
    else pane?.focus();
  }
}
