"use client";

import { useSyncExternalStore } from "react";

/** Whether a media query holds; false while the server renders. */
function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}

/** One pane at a time. */
export const useIsPhone = (): boolean => useMedia("(width < 48rem)");
/** Room for rail, queue, history and person side by side. */
export const useIsWide = (): boolean => useMedia("(width >= 1360px)");
