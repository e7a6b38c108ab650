"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useViewer } from "@/components/desk/viewer";
import type { CallDraft } from "@/lib/conversations/call-schemas";
import { isUntouched } from "./blank-call";

const SERVER_AFTER_MS = 800;
type Kept = Readonly<{ drafts: readonly CallDraft[]; isOpen: boolean }>;
const NOTHING: Kept = { drafts: [], isOpen: false };

/**
 * The call notes being typed, the one in hand last: kept on this device at once and the one in hand on the server soon
 * after, so that a reload or another device has it. A call that comes in between goes on top.
 */
export function useCallDrafts() {
  const { id } = useViewer();
  const key = `caret-call:${id}`;
  const [kept, setKept] = useState<Kept>(NOTHING);
  const latest = useRef(kept);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const draft = kept.drafts.at(-1) ?? null;

  const change = useCallback(
    (next: Kept) => {
      latest.current = next;
      setKept(next);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // A full or forbidden store: the server's copy must do.
      }
      clearTimeout(timer.current);
      timer.current = setTimeout(() => store(next.drafts.at(-1) ?? null), SERVER_AFTER_MS);
    },
    [key],
  );

  useEffect(() => {
    const here = readHere(key);
    if (here.drafts.length > 0) {
      latest.current = here;
      setKept(here);
    } else {
      callApi<(CallDraft & { savedAt: string }) | undefined>("/calls/draft").then(
        (found) => {
          if (!found || latest.current.drafts.length > 0) return;
          const { savedAt: _, ...draft } = found;
          change({ drafts: [draft], isOpen: false });
        },
        () => {},
      );
    }
    const leave = () => {
      const top = latest.current.drafts.at(-1);
      if (top) store(top, true);
    };
    window.addEventListener("pagehide", leave);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener("pagehide", leave);
    };
  }, [change, key]);

  const edit = useCallback(
    (part: Partial<CallDraft>) => {
      const { drafts, isOpen } = latest.current;
      const top = drafts.at(-1);
      if (top) change({ drafts: [...drafts.slice(0, -1), { ...top, ...part }], isOpen });
    },
    [change],
  );
  const open = useCallback(
    (next: CallDraft | null) => {
      const drafts = latest.current.drafts.filter((each) => !isUntouched(each) || next === null);
      const isThere = next?.callId ? drafts.find(({ callId }) => callId === next.callId) : undefined;
      const others = drafts.filter((each) => each !== isThere);
      const top = isThere ?? next;
      change({ drafts: top ? [...others, top] : drafts, isOpen: true });
    },
    [change],
  );
  const close = useCallback(() => change({ ...latest.current, isOpen: false }), [change]);
  const drop = useCallback(() => {
    const drafts = latest.current.drafts.slice(0, -1);
    change({ drafts, isOpen: false });
  }, [change]);

  return { draft, isOpen: kept.isOpen && draft !== null, edit, open, close, drop };
}

function store(draft: CallDraft | null, keepalive = false): void {
  const call = draft
    ? { method: "PUT" as const, body: draft, keepalive }
    : { method: "DELETE" as const, keepalive };
  callApi("/calls/draft", call).catch(() => {});
}

function readHere(key: string): Kept {
  try {
    const text = localStorage.getItem(key);
    return text ? (JSON.parse(text) as Kept) : NOTHING;
  } catch {
    return NOTHING;
  }
}
