"use client";

import { useOwnState } from "./use-own-state";
import { useWatchWords } from "./use-watch-words";
import { useWatch } from "./watch-store";

/** The viewer's own state beside their name, with its minutes; nothing while they are here. */
export function OwnState() {
  const watch = useWatch();
  const { own } = useOwnState();
  const { doing } = useWatchWords();
  if (!watch || !own || own.state === "here") return null;
  return (
    <span className="figures shrink-0 text-ink-3 text-meta max-[1359px]:absolute max-[1359px]:right-0 max-[1359px]:bottom-0 max-[1359px]:size-2 max-[1359px]:rounded-full max-[1359px]:border max-[1359px]:border-control max-[1359px]:bg-canvas">
      <span className="max-[1359px]:sr-only">{doing(own, watch)}</span>
    </span>
  );
}
