"use client";

import { useSyncExternalStore } from "react";

let unread = 0;
let version = 0;
const followers = new Set<() => void>();

/** What the server said last; every bell on the page shows it. */
export function keepUnread(count: number): void {
  unread = count;
  version += 1;
  for (const changed of followers) changed();
}

/** How many notifications are unread. */
export function useUnread(): number {
  return useSyncExternalStore(
    follow,
    () => unread,
    () => 0,
  );
}

/** Grows with every answer of the server: a list that is open is read anew. */
export function useNotificationVersion(): number {
  return useSyncExternalStore(
    follow,
    () => version,
    () => 0,
  );
}

function follow(changed: () => void): () => void {
  followers.add(changed);
  return () => followers.delete(changed);
}
