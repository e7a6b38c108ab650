"use client";

import type { KeyboardEvent } from "react";
import { useKeys } from "@/components/desk/use-keys";
import { useViewer } from "@/components/desk/viewer";
import type { BoardAgent, BoardEntry } from "@/lib/coverage/board-schemas";
import type { Target } from "./board-model";
import type { useBoard } from "./use-board";
import type { Clipboard } from "./use-clipboard";
import type { useDrag } from "./use-drag";

type Doors = {
  mayEdit: boolean;
  roster: ReturnType<typeof useBoard>;
  drag: ReturnType<typeof useDrag>;
  entryOf: (key: string) => BoardEntry | undefined;
  agents: readonly BoardAgent[];
  stepMinutes: number;
  remove: (entry: BoardEntry) => void;
  open: (entry: BoardEntry) => void;
  clipboard: Clipboard;
};

const MINUTE = 60_000;

/** What the keys do to the shift that has the focus; ⌘Z, ⇧⌘Z, ⌘C and ⌘V on the whole board. */
export function useBoardKeys({
  mayEdit,
  roster,
  drag,
  entryOf,
  agents,
  stepMinutes,
  remove,
  open,
  clipboard,
}: Doors) {
  const { singleKeys } = useViewer();
  const focused = () =>
    document.activeElement instanceof HTMLElement
      ? document.activeElement.closest<HTMLElement>("[data-bar]")
      : null;
  const focusedRow = () =>
    document.activeElement?.closest("li")?.querySelector<HTMLElement>("[data-track]")?.dataset.track;
  useKeys(
    mayEdit
      ? {
          "Mod+z": ({ shiftKey }) => {
            if ((shiftKey ? roster.undone : roster.done).length === 0) return false;
            void (shiftKey ? roster.redo() : roster.undo());
          },
          "Mod+y": () => (roster.undone.length === 0 ? false : void roster.redo()),
          "Mod+c": () => {
            const entry = entryOf(focused()?.dataset.bar ?? "");
            return entry ? clipboard.copy(entry) : false;
          },
          "Mod+v": () => {
            const agentId = focusedRow();
            return agentId && clipboard.hasOne() ? void clipboard.paste(agentId) : false;
          },
        }
      : {},
    singleKeys,
  );
  return (event: KeyboardEvent<HTMLElement>): void => {
    const bar = (event.target as HTMLElement).closest<HTMLElement>("[data-bar]");
    const entry = entryOf(bar?.dataset.bar ?? "");
    if (!mayEdit || !bar || !entry || event.metaKey || event.ctrlKey) return;
    const act = actOf(event, bar, entry);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  function actOf(event: KeyboardEvent, bar: HTMLElement, entry: BoardEntry): (() => void) | null {
    const by = (event.shiftKey ? 60 : stepMinutes) * MINUTE;
    const move = (ms: number) => () =>
      drag.nudge(bar, ({ startMs, endMs, agentId }) => ({
        agentId,
        startMs: event.altKey ? startMs : startMs + ms,
        endMs: event.altKey ? Math.max(startMs + stepMinutes * MINUTE, endMs + ms) : endMs + ms,
      }));
    const toRow = (rows: number) => () => drag.nudge(bar, (target) => otherAgent(target, rows));
    switch (event.key) {
      case "ArrowRight":
        return move(by);
      case "ArrowLeft":
        return move(-by);
      case "ArrowUp":
        return toRow(-1);
      case "ArrowDown":
        return toRow(1);
      case "Enter":
        return drag.settleNow() ? () => {} : () => open(entry);
      case "Escape":
        return drag.putBack;
      case "Delete":
      case "Backspace":
        return () => remove(entry);
      default:
        return null;
    }
  }

  function otherAgent(target: Target, rows: number): Target {
    const place = agents.findIndex(({ id }) => id === target.agentId) + rows;
    const agent = agents[Math.max(0, Math.min(agents.length - 1, place))];
    return { ...target, agentId: agent?.id ?? target.agentId };
  }
}
