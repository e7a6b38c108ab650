"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ApiProblem } from "@/components/desk/api";
import type { Job } from "@/lib/customers/job-schemas";
import { useJob } from "./use-job";

/** The job in hand, followed while it is under way, and the calls that change it, one at a time. */
export function useJobCalls(first: Job | null, offline: string, onEnd: () => void = () => {}) {
  const router = useRouter();
  const [given, setGiven] = useState<Job | null>(first);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const job = useJob(given, () => {
    router.refresh();
    onEnd();
  });
  const call = async (ask: () => Promise<Job>) => {
    setBusy(true);
    setProblem("");
    try {
      setGiven(await ask());
    } catch (error) {
      setProblem(error instanceof ApiProblem && error.detail ? error.detail : offline);
    } finally {
      setBusy(false);
    }
  };
  const forget = () => {
    setGiven(null);
    setProblem("");
  };
  return { job, problem, busy, call, forget };
}
