"use client";

import { useEffect, useRef, useState } from "react";
import { callApi } from "@/components/desk/api";
import type { ActionRun } from "@/lib/integrations/schemas";

const LOOK_MS = 500;
const UNDER_WAY = new Set(["queued", "running", "unknown"]);

/** Follows a run until it has ended or a person must say how. `onEnd` is told once. */
export function useRun(started: ActionRun | null, onEnd: () => void): ActionRun | null {
  const [run, setRun] = useState(started);
  const tell = useRef(onEnd);
  tell.current = onEnd;
  useEffect(() => setRun(started), [started]);
  const id = run?.id;
  const isUnderWay = run !== null && UNDER_WAY.has(run.state) && !run.needsPerson;
  useEffect(() => {
    if (!id || !isUnderWay) return;
    const timer = setInterval(() => {
      callApi<ActionRun>(`/action-runs/${id}`).then(
        (next) => {
          setRun(next);
          if (!UNDER_WAY.has(next.state)) tell.current();
        },
        () => {},
      );
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [id, isUnderWay]);
  return run;
}
