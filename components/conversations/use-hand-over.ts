"use client";

import { RefreshCw } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { createElement } from "react";
import { useAnnounce } from "@/components/desk/announcer";
import { useDeeds } from "@/components/desk/deeds";
import { say } from "@/components/desk/toasts";
import { useUndo } from "@/components/desk/undo";
import { useRun } from "@/components/desk/use-run";
import type { Conversation } from "@/lib/conversations/schemas";

const KEPT_MS = 24 * 3_600_000;

/** Giving a conversation to whose turn it is, and keeping one's own past the end of the shift. */
export function useHandOver(
  { id: conversationId, language }: Conversation,
  onChanged: (conversation: Conversation, leaves: boolean) => void,
) {
  const t = useTranslations("watch");
  const locale = useLocale();
  const { dateTime } = useFormatter();
  const deeds = useDeeds();
  const run = useRun();
  const offer = useUndo();
  const announce = useAnnounce();
  const named = (code: string | null) =>
    code ? (new Intl.DisplayNames([locale], { type: "language" }).of(code) ?? code) : "";

  return {
    handOut: async () => {
      const done = await run(() => deeds.handOut({ conversationId }));
      if (!done) return;
      const { conversation, given, bar } = done.value;
      if (!given) {
        const text = t(`handOut.none.${bar}`, { language: named(language) });
        announce(text);
        void say({ icon: createElement(RefreshCw), text, id: "hand-out" });
        return;
      }
      onChanged(conversation, false);
      const { agent, open, capacity } = given;
      const values = { name: agent.displayName, open, capacity, language: named(given.language) };
      const text = t(given.language ? "handOut.speaks" : "handOut.given", values);
      const undo = async () => {
        const freed = await run(() => deeds.assign({ conversationId, agentId: null }));
        if (freed) onChanged(freed.value, false);
      };
      offer({ text, said: text, undo: () => void undo() });
    },
    keep: async () => {
      const until = new Date(Date.now() + KEPT_MS);
      if (!(await run(() => deeds.keep({ conversationId, until: until.toISOString() })))) return;
      const clock = { weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
      const text = t("keep.done", { at: dateTime(until, clock) });
      const undo = () => void run(() => deeds.keep({ conversationId, until: null }));
      offer({ text, said: text, undo });
    },
  };
}
