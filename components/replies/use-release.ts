"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useViewer } from "@/components/desk/viewer";
import type { Release } from "@/lib/replies/releases/release-schemas";
import type { Route } from "./reply-route";

const EVERY_MS = 3_000;

/** What came of asking somebody to let these words out; other words are another question. */
export function useRelease(conversationId: string, route: Route | null, text: string, isStopped: boolean) {
  const { id } = useViewer();
  const [release, setRelease] = useState<Release | null>(null);
  const asked = useRef("");
  const read = useCallback(() => {
    callApi<{ items: Release[] }>("/guard-releases", { query: { conversationId } }).then(
      ({ items }) => setRelease((now) => items.find((each) => isSame(each, now, id)) ?? now),
      () => undefined,
    );
  }, [conversationId, id]);
  useEffect(() => {
    if (isStopped) read();
  }, [isStopped, read]);
  const mine = release && (asked.current === text || release.text === text) ? release : null;
  const isWaiting = mine?.state === "asked";
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(read, EVERY_MS);
    return () => clearInterval(timer);
  }, [isWaiting, read]);
  const ask = async (reason: string): Promise<boolean> => {
    if (!route) return false;
    const { channel, audience } = route;
    const body = { conversationId, channel, audience, text, reason };
    try {
      const made = await callApi<Release>("/guard-releases", { method: "POST", body });
      asked.current = text;
      setRelease(made);
      return true;
    } catch {
      return false;
    }
  };
  return { release: mine, ask };
}

/** The one that is followed, else the reader's newest that may still be used. */
function isSame(each: Release, now: Release | null, readerId: string): boolean {
  if (now) return each.id === now.id;
  return each.askedBy.id === readerId && (each.state === "asked" || each.state === "agreed");
}
