"use client";

import { useEffect, useRef, useState } from "react";
import { isShown } from "@/components/conversations/history-pages";
import { useViewer } from "@/components/desk/viewer";
import type { HistoryItem } from "@/lib/conversations/schemas";
import { unsignedText } from "@/lib/replies/rules/unsigned-text";
import type { useComposer } from "./use-composer";

/**
 * Takes the words of a planned answer of the reader's back that was cancelled here because the customer wrote first:
 * before what is being typed, never what was private into public. Answers whether they stand in the field.
 */
export function useGivenBack(
  items: readonly HistoryItem[],
  conversationId: string,
  composer: ReturnType<typeof useComposer>,
): boolean {
  const { id } = useViewer();
  const [known, setKnown] = useState<string | null | undefined>(undefined);
  const item = items
    .filter(isShown)
    .find(
      (each) =>
        each.conversationId === conversationId &&
        each.author.id === id &&
        each.reply?.state === "cancelled" &&
        each.reply.code === "customer-wrote",
    );
  const newest = item?.id ?? null;
  const isFresh = known !== undefined && newest !== null && newest !== known;
  const words = item ? unsignedText(item.text, item.author.initials) : "";
  useEffect(() => {
    setKnown((now) => (now === undefined ? newest : now));
  }, [newest]);
  const latest = useRef({ composer, words, audience: item?.audience });
  latest.current = { composer, words, audience: item?.audience };
  useEffect(() => {
    if (!isFresh) return;
    const { composer, words, audience } = latest.current;
    const { text, mode, write, lookAtDraft } = composer;
    if (text.trim() === "") lookAtDraft();
    else if (!text.includes(words) && (audience === "public" || mode !== "public"))
      write(`${words}\n\n${text}`);
  }, [isFresh]);
  return isFresh && words !== "" && composer.text.includes(words);
}
