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
export function useDraft(conversationId: string, onFound: (draft: Draft) => void) {
  const viewer = useViewer();
  const key = `caret-draft:${viewer.id}:${conversationId}`;
  const [state, setState] = useState<"clean" | "here" | "kept">("clean");
  const latest = useRef<Draft | null>(null);
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
      try {
        localStorage.setItem(key, JSON.stringify({ ...draft, savedAt: new Date().toISOString() }));
      } catch {
        // A full or forbidden store: the server's copy must do.
      }
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), SERVER_AFTER_MS);
    },
    [key, save],
  );

  const drop = useCallback(() => {
    clearTimeout(timer.current);
    latest.current = null;
    localStorage.removeItem(key);
    setState("clean");
    callApi(`/conversations/${conversationId}/draft`, { method: "DELETE" }).catch(() => {});
  }, [conversationId, key]);

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
    return () => {
      ended.abort();
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("online", leave);
      leave();
    };
  }, [conversationId, keep, key, save]);

  return { keep, drop, state };
}

function readHere(key: string): Kept | null {
  try {
    const text = localStorage.getItem(key);
    return text ? (JSON.parse(text) as Kept) : null;
  } catch {
    return null;
  }
}
