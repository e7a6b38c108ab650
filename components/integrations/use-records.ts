"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useLive } from "@/components/desk/live";
import type { Records } from "@/lib/integrations/record-schemas";

const AFTER_NEWS_MS = 800;

/** The records of a conversation, read anew when something is written in it. */
export function useRecords(conversationId: string | null): { records: Records | null; reload: () => void } {
  const [records, setRecords] = useState<Records | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const reload = useCallback(() => {
    if (!conversationId) return;
    callApi<Records>(`/conversations/${conversationId}/records`).then(setRecords, () => {});
  }, [conversationId]);
  useEffect(reload, [reload]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const soon = () => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(reload, AFTER_NEWS_MS);
  };
  useLive({
    onMessage: ({ event, data }) => {
      const isNews = event === "interaction.created" || event === "batch";
      if (isNews && conversationId && JSON.stringify(data).includes(conversationId)) soon();
    },
    onGap: soon,
  });
  return { records, reload };
}
