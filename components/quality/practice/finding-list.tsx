"use client";

import { MessageCircleWarning, ShieldAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useVoiceWords } from "@/components/voice/use-voice-words";
import type { PracticeFindings } from "@/lib/quality/practice-schemas";

/** What guard and voice say, each at its words. */
export function FindingList({ findings: { guard, voice } }: { findings: PracticeFindings }) {
  const t = useTranslations("practice");
  const words = useVoiceWords();
  if (guard.length + voice.length === 0) return <p className="text-body text-ink-2">{t("fine")}</p>;
  return (
    <ul className="flex flex-col gap-1 text-body">
      {guard.map(({ text, grade, where }) => (
        <li key={`guard ${where.from}`} className="flex items-start gap-1.5 text-red">
          <ShieldAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {t(grade === "stop" ? "guard" : "guardAsk", { text })}
        </li>
      ))}
      {voice.map((finding) => (
        <li key={`voice ${finding.ruleId} ${finding.where.from}`} className="flex items-start gap-1.5">
          <MessageCircleWarning aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-2" />
          <span>
            {t("voice", { text: words(finding).name })}
            <span className="text-ink-2"> “{finding.text}”</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
