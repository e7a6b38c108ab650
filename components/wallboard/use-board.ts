"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { ApiProblem, callApi, clockOffset } from "@/components/desk/api";
import { useConnection, useLive } from "@/components/desk/live";
import { useNow } from "@/components/ui/use-now";
import type { Wallboard } from "@/lib/response-times/wallboard-schemas";

const EVERY_MS = 5_000;
const SOON_MS = 700;
/** Older figures say so: three readings have failed. */
const STALE_MS = 20_000;

export type Trouble = "offline" | "stale" | "signed-out";

export type Board = Readonly<{
  board: Wallboard;
  /** Milliseconds by the server's clock, moving every second. */
  now: number;
  /** Why these figures may be old; null while they are fresh. */
  trouble: Trouble | null;
}>;

/** Keeps a wallboard fresh: read anew when the desk's stream tells of something, and every five seconds. */
export function useBoard(first: Wallboard): Board {
  const [board, setBoard] = useState(first);
  const [isOver, setIsOver] = useState(false);
  const { online } = useConnection();
  const rendered = Date.parse(first.asOfAt);
  const now = useNow(1000, rendered) + (typeof window === "undefined" ? 0 : clockOffset());
  const reading = useRef<Promise<void> | null>(null);
  const soon = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const { zone } = first;

  const read = useCallback(() => {
    reading.current ??= callApi<Wallboard>("/reports/wallboard", { query: { zone } })
      .then((next) => {
        setIsOver(false);
        setBoard(next);
      })
      .catch((problem: unknown) => setIsOver(problem instanceof ApiProblem && problem.status === 401))
      .finally(() => {
        reading.current = null;
      });
  }, [zone]);
  const readSoon = () => {
    soon.current ??= setTimeout(() => {
      soon.current = undefined;
      read();
    }, SOON_MS);
  };
  useLive({ onMessage: readSoon, onGap: readSoon });
  useEffect(() => {
    const timer = setInterval(read, EVERY_MS);
    return () => {
      clearInterval(timer);
      clearTimeout(soon.current);
      soon.current = undefined;
    };
  }, [read]);

  const isOld = now - Date.parse(board.asOfAt) > STALE_MS;
  return { board, now, trouble: isOver ? "signed-out" : !online ? "offline" : isOld ? "stale" : null };
}
