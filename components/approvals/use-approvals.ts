"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useLive } from "@/components/desk/live";
import type { LiveMessage } from "@/components/desk/live-stream";
import type { Approval } from "@/lib/replies/approvals/approval-schemas";

const SOON_MS = 400;
/** Half the time may run out without anything happening: then others may approve. */
const EVERY_MS = 20_000;

type Approvals = Readonly<{
  /** Null until they were read. */
  items: readonly Approval[] | null;
  isFailed: boolean;
  read: () => void;
}>;

/** Answers that wait for approval, kept as they are now; of one conversation, or all the reader may see. */
export function useApprovals(first: readonly Approval[] | null, conversationId?: string): Approvals {
  const [items, setItems] = useState(first);
  const [isFailed, setIsFailed] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const read = useCallback(() => {
    const query = conversationId ? { conversationId, state: "recent" } : {};
    callApi<{ items: Approval[] }>("/approvals", { query }).then(
      ({ items }) => {
        setItems(items);
        setIsFailed(false);
      },
      () => setIsFailed(true),
    );
  }, [conversationId]);
  const soon = () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      read();
    }, SOON_MS);
  };
  useLive({
    onMessage: (message) => {
      if (isAbout(message, conversationId)) soon();
    },
    onGap: read,
  });
  const isWaiting = items?.some(({ state }) => state === "waiting") ?? false;
  useEffect(() => {
    if (!isWaiting) return;
    const every = setInterval(read, EVERY_MS);
    return () => clearInterval(every);
  }, [isWaiting, read]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { items, isFailed, read };
}

function isAbout({ event, data }: LiveMessage, conversationId: string | undefined): boolean {
  if (event === "batch") return true;
  if (event !== "conversation.changed" && event !== "interaction.created") return false;
  if (conversationId === undefined) return true;
  const { id, conversationId: of } = data as { id?: string; conversationId?: string };
  return id === conversationId || of === conversationId;
}
