"use client";

import { useEffect, useState } from "react";
import { isShown } from "@/components/conversations/history-pages";
import { useViewer } from "@/components/desk/viewer";
import type { HistoryItem } from "@/lib/conversations/schemas";

/**
 * Whether a planned answer of the reader's was cancelled here because the customer wrote first: then its words are in
 * the draft again, and the draft is looked at anew.
 */
export function useGivenBack(
  items: readonly HistoryItem[],
  conversationId: string,
  onBack: () => void,
): boolean {
  const { id } = useViewer();
  const [known, setKnown] = useState<string | null | undefined>(undefined);
  const newest =
    items
      .filter(isShown)
      .find(
        (item) =>
          item.conversationId === conversationId &&
          item.author.id === id &&
          item.reply?.state === "cancelled" &&
          item.reply.code === "customer-wrote",
      )?.id ?? null;
  const isFresh = known !== undefined && newest !== null && newest !== known;
  useEffect(() => {
    setKnown((now) => (now === undefined ? newest : now));
  }, [newest]);
  useEffect(() => {
    if (isFresh) onBack();
  }, [isFresh, onBack]);
  return isFresh;
}
