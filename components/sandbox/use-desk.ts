"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { ApiProblem, callApi } from "@/components/desk/api";
import { openLiveStream } from "@/components/desk/live-stream";
import type { Agent } from "@/lib/agents/schemas";
import type { Conversation, HistoryItem } from "@/lib/conversations/schemas";

const EVENTS = [
  "interaction.created",
  "interaction.changed",
  "conversation.changed",
  "conversation.gone",
  "reply.changed",
  "batch",
  "reset",
] as const;
const SHOWN = 20;
const SETTLE_MS = 120;

export type OpenOnDesk = Conversation & { interactions: readonly HistoryItem[] };
export type DeskSeen = Readonly<{
  agent: Agent | null;
  rows: readonly Conversation[];
  open: OpenOnDesk | null;
  isLive: boolean;
  isSignedOut: boolean;
  hasFailed: boolean;
  isLoading: boolean;
}>;

const BEFORE: DeskSeen = {
  agent: null,
  rows: [],
  open: null,
  isLive: false,
  isSignedOut: false,
  hasFailed: false,
  isLoading: true,
};

/** The desk as its signed-in agent sees it, by the desk's own API and stream. `openId` null opens the newest. */
export function useDesk(openId: string | null): DeskSeen {
  const [seen, setSeen] = useState<DeskSeen>(BEFORE);
  const wanted = useRef(openId);
  wanted.current = openId;

  const look = useCallback(async () => {
    try {
      const query = { status: "open,waiting", sort: "newest", limit: SHOWN };
      const { data } = await callApi<{ data: Conversation[] }>("/conversations", { query });
      const id = data.some((row) => row.id === wanted.current) ? wanted.current : data[0]?.id;
      const open = id ? await callApi<OpenOnDesk>(`/conversations/${id}`) : null;
      setSeen((before) => ({
        ...before,
        rows: data,
        open,
        hasFailed: false,
        isSignedOut: false,
        isLoading: false,
      }));
    } catch (error) {
      const isSignedOut = error instanceof ApiProblem && error.status === 401;
      setSeen((before) => ({ ...before, isSignedOut, hasFailed: !isSignedOut, isLoading: false }));
    }
  }, []);

  useEffect(() => {
    callApi<Agent>("/agents/me").then(
      (agent) => setSeen((before) => ({ ...before, agent })),
      () => {},
    );
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        void look();
      }, SETTLE_MS);
    };
    const close = openLiveStream("/api/v1/events", EVENTS, {
      onMessage: soon,
      onGap: soon,
      onState: ({ online }) => setSeen((before) => ({ ...before, isLive: online })),
    });
    return () => {
      clearTimeout(waiting);
      close();
    };
  }, [look]);

  useEffect(() => {
    void look();
  }, [look, openId]);

  return seen;
}
