"use client";

import { useDeeds } from "@/components/desk/deeds";
import { useUndo } from "@/components/desk/undo";
import { useRun } from "@/components/desk/use-run";
import type { FlagView, RaiseFlag } from "@/lib/conversations/flag-schemas";
import type { Conversation } from "@/lib/conversations/schemas";
import { useFlagWords } from "./use-flag-words";

type Told = { onChanged: (conversation: Conversation, leaves: boolean) => void; onRefresh?: () => void };

/** Raising and clearing, with the way back. */
export function useFlagDeeds(conversationId: string, { onChanged, onRefresh }: Told) {
  const deeds = useDeeds();
  const run = useRun();
  const offer = useUndo();
  const { t, kindOf } = useFlagWords();
  const clear = async (flag: FlagView, reason: string) => {
    const done = await run(() => deeds.clearFlag({ flagId: flag.id, reason }));
    if (!done) return;
    const { undoId, conversations } = done.value;
    const [conversation] = conversations;
    if (conversation) onChanged(conversation, false);
    const text = t("cleared", { kind: kindOf(flag) });
    const undo = async () => {
      if (undoId) await run(() => deeds.undo({ undoId }));
      onRefresh?.();
    };
    offer({ text, said: text, ...(undoId ? { undo: () => void undo() } : {}) });
  };
  const raise = async (wish: RaiseFlag): Promise<boolean> => {
    const done = await run(() => deeds.raiseFlag({ conversationId, ...wish }));
    if (!done) return false;
    onChanged(done.value, false);
    const text = t("raised", { kind: kindOf({ reason: wish.kind }) });
    offer({ text, said: text });
    return true;
  };
  return { clear, raise };
}
