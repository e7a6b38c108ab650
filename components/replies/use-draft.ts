"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useViewer } from "@/components/desk/viewer";
import type { Draft } from "@/lib/conversations/schemas";

type Kept = Draft & { savedAt: string };
const SERVER_AFTER_MS = 700;

/**
 * What is typed is kept on this device at once and on the server soon after; the device forgets only what the
 * server has confirmed. `onFound` brings back what an earlier visit, or another device, left.
 */
export function useDraft(conversationId: string, onFound: (draft: Draft, isSynced?: boolean) => void) {
  const viewer = useViewer();
  const key = keyOf(viewer.id, conversationId);
  const [state, setState] = useState<"clean" | "here" | "kept">("clean");
  const latest = useRef<Draft | null>(null);
  /** So often was something kept or dropped: an answer asked for before that is old. */
  const typed = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const found = useRef(onFound);
  found.current = onFound;

  const save = useCallback(
    async (keepalive = false) => {
      clearTimeout(timer.current);
      const draft = latest.current;
      if (!draft) return;
      const isEmpty = draft.text === "" && draft.attachmentIds.length === 0;
      try {
        await callApi(`/conversations/${conversationId}/draft`, {
          ...(isEmpty ? { method: "DELETE" } : { method: "PUT", body: draft }),
          keepalive,
        });
        if (latest.current !== draft) return;
        localStorage.removeItem(key);
        latest.current = null;
        setState(isEmpty ? "clean" : "kept");
      } catch {
        setState("here");
      }
    },
    [conversationId, key],
  );

  const keep = useCallback(
    (draft: Draft) => {
      latest.current = draft;
      typed.current++;
      keepHere(viewer.id, conversationId, draft);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), SERVER_AFTER_MS);
    },
    [conversationId, save, viewer.id],
  );

  const drop = useCallback(() => {
    clearTimeout(timer.current);
    latest.current = null;
    typed.current++;
    localStorage.removeItem(key);
    setState("clean");
    callApi(`/conversations/${conversationId}/draft`, { method: "DELETE" }).catch(() => {});
  }, [conversationId, key]);

  /** Another device may have gone on with it, or an answer come back into it: nothing unsaved is ever replaced. */
  const look = useCallback(() => {
    if (latest.current || document.visibilityState === "hidden") return;
    const asOf = typed.current;
    callApi<Kept | null>(`/conversations/${conversationId}/draft`).then(
      (kept) => {
        if (kept && asOf === typed.current) found.current(kept, true);
      },
      () => {},
    );
  }, [conversationId]);

  useEffect(() => {
    const here = readHere(key);
    if (here) found.current(here);
    const ended = new AbortController();
    callApi<Kept | null>(`/conversations/${conversationId}/draft`, { signal: ended.signal }).then(
      (kept) => {
        if (kept && !latest.current && !(here && here.savedAt > kept.savedAt)) found.current(kept);
        else if (here && !latest.current) keep(here);
      },
      () => {},
    );
    const leave = () => void save(true);
    window.addEventListener("pagehide", leave);
    window.addEventListener("online", leave);
    document.addEventListener("visibilitychange", look);
    window.addEventListener("focus", look);
    return () => {
      ended.abort();
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("online", leave);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("focus", look);
      leave();
    };
  }, [conversationId, keep, key, look, save]);

  return { keep, drop, look, state };
}

const keyOf = (agentId: string, conversationId: string) => `caret-draft:${agentId}:${conversationId}`;

/** Keeps it on this device, until the server has it. */
export function keepHere(agentId: string, conversationId: string, draft: Draft): void {
  try {
    const kept = { ...draft, savedAt: new Date().toISOString() };
    localStorage.setItem(keyOf(agentId, conversationId), JSON.stringify(kept));
  } catch {
    // A full or forbidden store: the server's copy must do.
  }
}

function readHere(key: string): Kept | null {
  try {
    const text = localStorage.getItem(key);
    return text ? (JSON.parse(text) as Kept) : null;
  } catch {
    return null;
  }
}
