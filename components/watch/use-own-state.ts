"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { createElement, useState } from "react";
import { callApi } from "@/components/desk/api";
import { say } from "@/components/desk/toasts";
import { useUndo } from "@/components/desk/undo";
import type { AgentState } from "@/lib/coverage/rules/agent-state";
import { readWatchAgain, useWatch } from "./watch-store";

/** What the viewer says of themselves, and the way to say it; each change can be taken back. */
export function useOwnState() {
  const t = useTranslations("watch.own");
  const offer = useUndo();
  const watch = useWatch();
  const [asked, setAsked] = useState<AgentState | null>(null);
  const own = watch?.me ?? null;
  const known: AgentState = own?.state ?? "away";

  const set = async (state: AgentState, isUndo = false) => {
    setAsked(state);
    try {
      await callApi("/agents/me/state", { method: "PUT", body: { state } });
      await readWatchAgain();
      const text = t(`said.${state}`);
      const undo = isUndo || state === known ? {} : { undo: () => void set(known, true) };
      offer({ text, said: text, id: "own-state", ...undo });
    } catch {
      void say({ icon: createElement(CircleAlert), text: t("failed"), id: "own-state" });
    } finally {
      setAsked(null);
    }
  };
  return { state: asked ?? known, own, set: (state: AgentState) => void set(state) };
}
