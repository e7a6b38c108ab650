"use client";

import { useSyncExternalStore } from "react";
import type { MacroAction } from "@/lib/macros/schemas";

/** The macro that was last put into the answer of a conversation, and what of its deeds is still to be done. */
export type Taken = Readonly<{
  macroId: string;
  name: string;
  text: string;
  variant: number;
  wordings: number;
  actions: readonly MacroAction[];
}>;

const taken = new Map<string, Taken>();
const listeners = new Set<() => void>();

export function setTaken(conversationId: string, next: Taken | null): void {
  if (next) taken.set(conversationId, next);
  else taken.delete(conversationId);
  for (const tell of listeners) tell();
}

export function useTaken(conversationId: string): Taken | null {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => taken.get(conversationId) ?? null,
    () => null,
  );
}
