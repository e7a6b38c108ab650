"use client";

import { type DeskActionId, keyOf } from "@/lib/agents/rules/desk-keys";
import { isMac } from "./use-keys";
import { useViewer } from "./viewer";

const SIGNS: Readonly<Record<string, string>> = { Enter: "↵", Escape: "Esc" };

/** A key as it is printed: "⌘ ⇧ E", "g i", "R". */
export function keySigns(key: string): string[] {
  const pieces = key.split(/[+ ](?=.)/).filter(Boolean);
  return pieces.map((piece) => {
    if (piece === "Mod") return isMac() ? "⌘" : "Ctrl";
    if (piece === "Shift") return "⇧";
    return SIGNS[piece] ?? (key.startsWith("Mod+") ? piece.toUpperCase() : piece);
  });
}

/** Where the reader's own keys are, by action. */
export function useKeyOf(): (id: DeskActionId) => string {
  const { keys } = useViewer();
  return (id) => keyOf(id, keys);
}
