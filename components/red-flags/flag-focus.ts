"use client";

import { useSyncExternalStore } from "react";
import type { WordMark } from "@/components/conversations/marked-text";
import type { FlagView } from "@/lib/conversations/flag-schemas";
import { useFlagWords } from "./use-flag-words";

let pointed: FlagView | null = null;
const heard = new Set<() => void>();

/** The flag that is pointed at: its words light up in the history. Null when none is. */
export function pointAt(flag: FlagView | null): void {
  pointed = flag;
  for (const hear of heard) hear();
}

function listen(hear: () => void): () => void {
  heard.add(hear);
  return () => heard.delete(hear);
}

/** The words of this interaction that caused the flag one points at. */
export function useFlagMarks(interactionId: string): WordMark[] {
  const flag = useSyncExternalStore(
    listen,
    () => (pointed?.interactionId === interactionId ? pointed : null),
    () => null,
  );
  const { kindOf } = useFlagWords();
  if (!flag) return [];
  return flag.says.spans.map((span) => ({ ...span, kind: "flag", title: kindOf(flag) }));
}
