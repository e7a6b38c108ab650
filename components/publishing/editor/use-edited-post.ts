"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useViewer } from "@/components/desk/viewer";
import { type EditedPost, isSame } from "./edited-post";

/**
 * What is being written, kept on this device until the server has it: an earlier visit's words come back by
 * themselves, and `isBack` says so. `drop` goes back to how it stands at the server.
 */
export function useEditedPost(id: string | null, stored: EditedPost) {
  const { id: viewerId } = useViewer();
  const key = `caret-post:${viewerId}:${id ?? "new"}`;
  const [edited, setEdited] = useState(stored);
  const [isBack, setBack] = useState(false);
  const latest = useRef(stored);

  useEffect(() => {
    const kept = readKept(key);
    if (!kept || isSame(kept, latest.current)) return;
    latest.current = kept;
    setEdited(kept);
    setBack(true);
  }, [key]);

  /** Somebody else's change, or one's own from the server: taken over where nothing was typed meanwhile. */
  const before = useRef(stored);
  useEffect(() => {
    const wasClean = isSame(latest.current, before.current);
    before.current = stored;
    if (!wasClean) return;
    latest.current = stored;
    setEdited(stored);
  }, [stored]);

  const change = useCallback(
    (make: (now: EditedPost) => EditedPost) => {
      latest.current = make(latest.current);
      setEdited(latest.current);
      keep(key, latest.current);
    },
    [key],
  );
  /** The server has it, or nobody wants it. */
  const forget = useCallback(() => keep(key, null), [key]);
  const drop = useCallback(() => {
    forget();
    latest.current = stored;
    setEdited(stored);
    setBack(false);
  }, [forget, stored]);
  /** How it stands now, also for a deed begun before the screen has drawn it. */
  const now = useCallback(() => latest.current, []);
  return { edited, change, now, forget, drop, isBack, isDirty: !isSame(edited, stored) };
}

function keep(key: string, post: EditedPost | null): void {
  try {
    if (post === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ ...post, parts: post.parts.map(withoutFailed) }));
  } catch {
    // A full or forbidden store: what stands on the screen must do.
  }
}

/** A picture on its way has no place at the server yet, and its preview ends with this page. */
function withoutFailed(part: EditedPost["parts"][number]): EditedPost["parts"][number] {
  const files = part.files
    .filter(({ state }) => state === "ready")
    .map((file) => ({ ...file, preview: `/api/v1/files/${file.id}` }));
  return { ...part, files };
}

function readKept(key: string): EditedPost | null {
  try {
    const text = localStorage.getItem(key);
    return text ? (JSON.parse(text) as EditedPost) : null;
  } catch {
    return null;
  }
}
