"use client";

import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import type { VoiceReplay } from "@/lib/voice/replay/voice-replay-schemas";

const EVERY_MS = 700;
export const isUnderWay = ({ state }: VoiceReplay) => state === "waiting" || state === "running";

/** A replay as it is now, read anew while it runs. */
export function useVoiceReplay(
  first: VoiceReplay | null,
): readonly [VoiceReplay | null, (replay: VoiceReplay) => void] {
  const [replay, setReplay] = useState(first);
  const id = replay && isUnderWay(replay) ? replay.id : null;
  useEffect(() => {
    if (id === null) return;
    let isGone = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const now = await callApi<VoiceReplay>(`/voice-rules/replays/${id}`).catch(() => null);
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
