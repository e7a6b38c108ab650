"use client";

import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import type { Replay } from "@/lib/red-flags/replay/replay-schemas";

const EVERY_MS = 700;
export const isUnderWay = ({ state }: Replay) => state === "waiting" || state === "running";

/** A replay as it is now, read anew while it runs. */
export function useReplay(first: Replay | null): readonly [Replay | null, (replay: Replay) => void] {
  const [replay, setReplay] = useState(first);
  const id = replay && isUnderWay(replay) ? replay.id : null;
  useEffect(() => {
    if (id === null) return;
    let isGone = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const now = await callApi<Replay>(`/flag-rules/replays/${id}`).catch(() => null);
      if (isGone) return;
      if (now) setReplay(now);
      if (!now || isUnderWay(now)) timer = setTimeout(look, EVERY_MS);
    };
    timer = setTimeout(look, EVERY_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [id]);
  return [replay, setReplay];
}
