"use client";

import { useKeys } from "@/components/desk/use-keys";
import { useViewer } from "@/components/desk/viewer";
import type { Interaction } from "@/lib/conversations/schemas";
import { hasTone } from "./has-tone";
import { type History, isShown } from "./history-pages";
import { useMendTone } from "./use-mend-tone";

type Props = { conversationId: string; history: History; onRefresh: () => void };

/** `y` mends the tone of what the customer said last in this conversation. */
export function ToneKey({ conversationId, history, onRefresh }: Props) {
  const { singleKeys } = useViewer();
  const mend = useMendTone(onRefresh);
  const newest = history.items.find(
    (item): item is Interaction => isShown(item) && item.conversationId === conversationId && hasTone(item),
  );
  useKeys({ y: () => (newest ? mend(newest) : false) }, singleKeys);
  return null;
}
