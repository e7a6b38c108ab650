"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useDeeds } from "@/components/desk/deeds";
import { useUndo } from "@/components/desk/undo";
import { useRun } from "@/components/desk/use-run";
import { nextTone } from "@/lib/conversations/rules/next-tone";
import type { Interaction } from "@/lib/conversations/schemas";
import { toneLabel } from "@/lib/red-flags/rules/tone/tone-label";

/** Says the next tone of a message; what is said comes back by the stream. One at a time. */
export function useMendTone(onDone?: () => void): (item: Interaction) => void {
  const t = useTranslations("conversations-ui");
  const deeds = useDeeds();
  const run = useRun();
  const offer = useUndo();
  const isBusy = useRef(false);
  const mend = async (item: Interaction) => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      const tone = nextTone(item.tone);
      const done = await run(() => deeds.mendTone({ interactionId: item.id, tone }));
      onDone?.();
      if (!done) return;
      const { undoId } = done.value;
      const undo = async () => {
        if (undoId) await run(() => deeds.undo({ undoId }));
        onDone?.();
      };
      const text =
        tone === null
          ? t("tone.left")
          : t("tone.said", { tone: t(`tone.of.${toneLabel({ value: tone, isMixed: false })}`) });
      offer({ text, said: text, ...(undoId ? { undo } : {}) });
    } finally {
      isBusy.current = false;
    }
  };
  return (item) => void mend(item);
}
