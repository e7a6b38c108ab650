"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useLive } from "@/components/desk/live";
import type { Waiting } from "@/lib/notifications/waiting/waiting-schemas";

const SOON_MS = 300;
/** What time alone brings: half of a turn over, and others may approve. */
const EVERY_MS = 20_000;

/** Everything that waits for the reader's yes and what they asked for, kept as it is now; null until it was read. */
export function useWaiting(first: readonly Waiting[] | null): readonly Waiting[] | null {
  const [items, setItems] = useState(first);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const read = useCallback(() => {
    // What is shown stays where the desk does not answer; the next change reads it anew.
    callApi<{ data: Waiting[] }>("/approvals/waiting").then(
      ({ data }) => setItems(data),
      () => {},
    );
  }, []);
  useLive({
    onMessage: ({ event }) => {
      if (event !== "approval.changed" && event !== "notification.created") return;
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        read();
      }, SOON_MS);
    },
    onGap: read,
  });
  useEffect(() => {
    const every = setInterval(read, EVERY_MS);
    return () => {
      clearInterval(every);
      clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, [read]);
  return items;
}
