"use client";

import { useCallback, useEffect, useState } from "react";

const MOST = 8;

/** The last things searched for on this device by this agent, newest first. */
export function useRecentSearches(agentId: string) {
  const key = `caret-searches-${agentId}`;
  const [recent, setRecent] = useState<readonly string[]>([]);
  useEffect(() => setRecent(read(key)), [key]);
  const keep = useCallback(
    (q: string) => {
      const next = [q, ...read(key).filter((each) => each !== q)].slice(0, MOST);
      write(key, next);
      setRecent(next);
    },
    [key],
  );
  const clear = useCallback(() => {
    write(key, []);
    setRecent([]);
  }, [key]);
  return { recent, keep, clear };
}

/** A private window may refuse storage: then nothing is kept. */
function read(key: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}

function write(key: string, searches: readonly string[]): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(searches));
  } catch {
    // Nothing is kept.
  }
}
