"use client";

import { useEffect, useRef } from "react";
import { hearWords } from "@/components/customers/tell-words";
import type { useComposer } from "./use-composer";

/** Puts what the person pane hands over behind what is written; never into a public text. */
export function useToldWords(conversationId: string, composer: ReturnType<typeof useComposer>): void {
  const latest = useRef(composer);
  latest.current = composer;
  useEffect(
    () =>
      hearWords(conversationId, (words) => {
        const { text, mode, modes, choose, write, focus } = latest.current;
        if (mode === "public" && !modes.includes("private")) return;
        const next = mode === "public" ? "private" : mode;
        if (next !== mode) choose(next);
        write([text.trimEnd(), words].filter(Boolean).join(" "), next);
        focus();
      }),
    [conversationId],
  );
}
