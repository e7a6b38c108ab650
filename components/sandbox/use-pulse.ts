"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Pulse, WireLine } from "@/lib/auth/sandbox-pulse";
import { callOutside } from "./outside";

const EVERY_MS = 1000;
const WIRE_SHOWN = 60;

export type Outside = Readonly<{
  /** Null until the first look. */
  pulse: Pulse | null;
  wire: readonly WireLine[];
  isAway: boolean;
  look: () => void;
}>;

/** Looks at the world outside once a second, and at once when asked. */
export function usePulse(): Outside {
  const [pulse, setPulse] = useState<Pulse | null>(null);
  const [wire, setWire] = useState<readonly WireLine[]>([]);
  const [isAway, setIsAway] = useState(false);
  const since = useRef<number | null>(null);
  const looking = useRef(false);

  const look = useCallback(async () => {
    if (looking.current) return;
    looking.current = true;
    try {
      const query = since.current === null ? "" : `?since=${since.current}`;
      const seen = await callOutside<Pulse>(`pulse${query}`);
      since.current = seen.requests;
      setPulse(seen);
      if (seen.wire.length > 0) setWire((before) => [...before, ...seen.wire].slice(-WIRE_SHOWN));
      setIsAway(false);
    } catch {
      setIsAway(true);
    } finally {
      looking.current = false;
    }
  }, []);

  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => clearInterval(timer);
  }, [look]);

  return { pulse, wire, isAway, look: () => void look() };
}
