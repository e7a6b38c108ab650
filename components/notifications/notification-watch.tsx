"use client";

import { usePathname } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";
import { soundAlarm } from "@/components/desk/alarm-sound";
import { useAnnounce } from "@/components/desk/announcer";
import { callApi } from "@/components/desk/api";
import { useLive } from "@/components/desk/live";
import { useViewer } from "@/components/desk/viewer";
import type { Marked, NotificationPage } from "@/lib/notifications/schemas";
import { keepUnread, useUnread } from "./notification-store";
import { useNotificationWords } from "./notification-words";

const READ_AFTER_MS = 300;
/** What happened longer ago is only shown. */
const FRESH_MS = 60_000;

/** Keeps the bells' count, rings for what is new, and marks as read what lies open. Shows nothing itself. */
export function NotificationWatch() {
  const { id } = useViewer();
  const path = usePathname();
  const words = useNotificationWords();
  const announce = useAnnounce();
  const unread = useUnread();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const told = useRef<Set<string> | null>(null);
  const open = /^\/inbox\/([0-9a-f-]{36})/.exec(path)?.[1];

  const read = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      callApi<NotificationPage>("/notifications", { query: { unread: "true", limit: 5 } }).then(
        (page) => {
          keepUnread(page.unread);
          const before = told.current;
          told.current = new Set([...(before ?? []), ...page.data.map((each) => each.id)]);
          if (!before) return;
          for (const each of page.data.filter((one) => !before.has(one.id))) {
            announce(words(each));
            if (each.isLoud && Date.now() - Date.parse(each.happenedAt) < FRESH_MS) soundAlarm(each.id);
          }
        },
        () => undefined,
      );
    }, READ_AFTER_MS);
  }, [announce, words]);

  useLive({
    onGap: read,
    onMessage: ({ event, data }) => {
      if (!event.startsWith("notification.")) return;
      if ((data as { agentId?: string }).agentId === id) read();
    },
  });
  useEffect(() => {
    if (!open || unread === 0 || document.visibilityState === "hidden") return;
    callApi<Marked>("/notifications/read", { method: "POST", body: { conversationId: open } }).then(
      (marked) => {
        if (marked.ids.length > 0) keepUnread(marked.unread);
      },
      () => undefined,
    );
  }, [open, unread]);
  return null;
}
