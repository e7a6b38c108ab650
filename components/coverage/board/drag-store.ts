import type { BoardEntry } from "@/lib/coverage/board-schemas";
import type { Finding } from "@/lib/coverage/rules/check-move";
import type { Target } from "./board-model";

/** A shift on its way over the board, and what the rules say of where it is. */
export interface Dragged {
  key: string;
  entry: BoardEntry;
  target: Target;
  findings: readonly Finding[];
  /** Where the same length breaks nothing; asked for once it is let go. */
  fitMs: number | null;
  /** Let go where a rule is broken: waits for a decision. */
  isHeld: boolean;
  /** Where it is on the screen. */
  place: { left: number; top: number; bottom: number };
}

/** Told at each step of the grid, not at each pixel, so that only what shows it is drawn anew. */
export class DragStore {
  #dragged: Dragged | null = null;
  readonly #listeners = new Set<() => void>();

  readonly get = (): Dragged | null => this.#dragged;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(dragged: Dragged | null): void {
    if (dragged === this.#dragged) return;
    this.#dragged = dragged;
    for (const listener of this.#listeners) listener();
  }
}

export const nothingDragged = (): null => null;
