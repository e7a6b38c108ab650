"use client";

import { useTranslations } from "next-intl";
import type { VoiceKind } from "@/lib/voice/rules/voice-kinds";
import type { VoiceFinding } from "@/lib/voice/schemas";

type Said = Pick<VoiceFinding, "name" | "reason" | "advice"> & { kind: string | null };

/** What a rule or finding says to its reader: a lead's words where there are some, else the program's. */
export function useVoiceWords() {
  const t = useTranslations("voice-words");
  return ({ kind, name, reason, advice }: Said) => {
    const known = kind !== null && t.has(`${kind}.name`) ? (kind as VoiceKind) : null;
    return {
      name: name || (known ? t(`${known}.name`) : t("own")),
      reason: reason || (known ? t(`${known}.reason`) : ""),
      advice: advice || (known ? t(`${known}.better`) : ""),
    };
  };
}
