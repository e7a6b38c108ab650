"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { type LiveMessage, type LiveState, openLiveStream } from "./live-stream";

export type LiveHandlers = Partial<
  Readonly<{
    onMessage(message: LiveMessage): void;
    /** What is on the screen may be old: read it anew. */
    onGap(): void;
  }>
>;

type Live = { follow(handlers: LiveHandlers): () => void; state: LiveState };
const LiveContext = createContext<Live | null>(null);

const EVENTS = [
  "interaction.created",
  "interaction.changed",
  "conversation.changed",
  "conversation.gone",
  "reply.changed",
  "presence.changed",
  "account.health",
  "call.changed",
  "turn.alarm",
  "turns.late",
  "page.changed",
  "spike.raised",
  "approval.changed",
  "notification.created",
  "notification.read",
  "batch",
  "reset",
] as const;

export function LiveProvider({ children }: { children: ReactNode }) {
  const followers = useRef(new Set<LiveHandlers>());
  const hasBegun = useRef(false);
  const [state, setState] = useState<LiveState>({ online: true, since: 0 });

  useEffect(() => {
    const each = (run: (handlers: LiveHandlers) => void) => {
      for (const handlers of followers.current) run(handlers);
    };
    const end = openLiveStream("/api/v1/events", EVENTS, {
      onMessage: (message) => each((handlers) => handlers.onMessage?.(message)),
      onGap: () => {
        hasBegun.current = true;
        each((handlers) => handlers.onGap?.());
      },
      onState: setState,
    });
    return end;
  }, []);

  const live = useMemo<Live>(
    () => ({
      state,
      follow: (handlers) => {
        followers.current.add(handlers);
        // A part of the page that comes alive after the stream has missed what was told meanwhile.
        if (hasBegun.current) handlers.onGap?.();
        return () => followers.current.delete(handlers);
      },
    }),
    [state],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}

function useLiveContext(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error("useLive stands outside the desk");
  return live;
}

/** Hears the desk's stream for as long as the component stands. */
export function useLive(handlers: LiveHandlers): void {
  const { follow } = useLiveContext();
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(
    () =>
      follow({
        onMessage: (message) => latest.current.onMessage?.(message),
        onGap: () => latest.current.onGap?.(),
      }),
    [],
  );
}

export function useConnection(): LiveState {
  return useLiveContext().state;
}
