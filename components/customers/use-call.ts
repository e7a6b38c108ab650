"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ApiProblem } from "@/components/desk/api";

/** Calls of one part of the screen: busy, and what went wrong in one sentence. Nothing typed is lost by a refusal. */
export function useCall() {
  const t = useTranslations("facts");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const run = async <T>(call: () => Promise<T>): Promise<{ value: T } | null> => {
    setBusy(true);
    setProblem("");
    try {
      return { value: await call() };
    } catch (error) {
      setProblem(error instanceof ApiProblem && error.detail ? error.detail : t("offline"));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, problem, clear: () => setProblem("") };
}
