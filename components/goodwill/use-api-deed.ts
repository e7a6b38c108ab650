"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ApiProblem, callApi } from "@/components/desk/api";

type Call = NonNullable<Parameters<typeof callApi>[1]>;

/** A deed by the API: whether it runs, and in one sentence why it was not done. Nothing typed is lost by a refusal. */
export function useApiDeed() {
  const t = useTranslations("goodwill");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const run = async <T>(path: string, call: Call = { method: "POST" }): Promise<{ value: T } | null> => {
    setBusy(true);
    setProblem("");
    try {
      return { value: await callApi<T>(path, call) };
    } catch (error) {
      setProblem((error instanceof ApiProblem && error.detail) || t("offline"));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, problem, clear: () => setProblem("") };
}
