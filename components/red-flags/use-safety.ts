"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { createElement, useCallback, useEffect, useState } from "react";
import { ApiProblem, callApi } from "@/components/desk/api";
import { useLive } from "@/components/desk/live";
import { say } from "@/components/desk/toasts";
import type { Safety } from "@/lib/conversations/safety/safety-schemas";

const EVERY_MS = 20_000;

/** What open flags ask of this conversation, read anew when it changes; ticks and second words by the API. */
export function useSafety(conversationId: string, changeNumber: number) {
  const t = useTranslations("desk");
  const [safety, setSafety] = useState<Safety | null>(null);
  const [isBusy, setBusy] = useState(false);
  const read = useCallback(() => {
    callApi<Safety>(`/conversations/${conversationId}/safety`).then(setSafety, () => undefined);
  }, [conversationId]);
  useEffect(() => {
    read();
    const timer = setInterval(read, EVERY_MS);
    return () => clearInterval(timer);
  }, [read, changeNumber]);
  useLive({
    onGap: read,
    onMessage: ({ event, data }) => {
      if (event === "conversation.changed" && (data as { id?: string }).id === conversationId) read();
    },
  });
  const run = async (path: string, method: "POST" | "PUT", body: unknown) => {
    setBusy(true);
    try {
      setSafety(await callApi<Safety>(path, { method, body }));
    } catch (error) {
      const told = error instanceof ApiProblem ? error.detail : "";
      void say({ icon: createElement(CircleAlert), text: told || t("failed.offline"), id: "refusal" });
    } finally {
      setBusy(false);
    }
  };
  return {
    safety,
    isBusy,
    tick: (flagId: string, step: string, done: boolean) =>
      run(`/flags/${flagId}/steps/${step}`, "PUT", { done }),
    agree: (flagId: string, agrees: boolean) => run(`/flags/${flagId}/second`, "POST", { agree: agrees }),
  };
}
