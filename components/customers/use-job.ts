"use client";

import { useEffect, useRef, useState } from "react";
import { callApi } from "@/components/desk/api";
import type { Job } from "@/lib/customers/job-schemas";

const LOOK_MS = 700;
const isUnderWay = (job: Job | null) => job?.state === "waiting" || job?.state === "running";

/** Follows a job while it is under way. `onEnd` is told when it is not any more. */
export function useJob(given: Job | null, onEnd: () => void): Job | null {
  const [job, setJob] = useState(given);
  const tell = useRef(onEnd);
  tell.current = onEnd;
  useEffect(() => setJob(given), [given]);
  const id = job?.id;
  const isWatched = isUnderWay(job);
  useEffect(() => {
    if (!id || !isWatched) return;
    const timer = setInterval(() => {
      callApi<Job>(`/jobs/${id}`).then(
        (next) => {
          setJob(next);
          if (!isUnderWay(next)) tell.current();
        },
        () => {},
      );
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [id, isWatched]);
  return job;
}
