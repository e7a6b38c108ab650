"use client";

import { Sparkles } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useVoiceWords } from "@/components/voice/use-voice-words";
import type { Suggestion } from "@/lib/assist/schemas";

type Props = {
  suggestion: Suggestion;
  /** Something is written already. */
  hasText: boolean;
  onTake: () => void;
  onDiscard: () => void;
};

/** A suggestion shown as one, with what the voice guide says of it; a summary is for reading alone. */
export function AssistSuggestion({ suggestion, hasText, onTake, onDiscard }: Props) {
  const t = useTranslations("assist");
  const wordsOf = useVoiceWords();
  const { kind, text, masked, voice } = suggestion;
  const replaces = hasText && kind !== "draft";
  return (
    <div className="flex flex-col gap-3">
      <p role="status" className="flex items-center gap-1.5 font-medium text-meta">
        <Sparkles aria-hidden="true" className="size-4 shrink-0 text-ink-2" />
        {t("suggestion")}
      </p>
      <blockquote
        dir="auto"
        className="whitespace-pre-wrap rounded-control border border-dashed bg-sunk px-3 py-2 text-body [overflow-wrap:anywhere]"
      >
        {text}
      </blockquote>
      {voice.length > 0 ? (
        <div className="text-ink-2 text-meta">
          <p>{t("voice")}</p>
          <ul className="list-disc pl-4">
            {voice.map((finding) => {
              const { name, reason } = wordsOf(finding);
              return (
                <li key={`${finding.ruleId} ${finding.where.from}`}>
                  <strong className="font-semibold text-ink">{name}</strong> “{finding.text}” {reason}
                </li>
              );
            })}
          </ul>
        </div>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <p className="mr-auto text-ink-3 text-meta">{t("masked", { count: masked })}</p>
        <Button onClick={onDiscard}>{t("discard")}</Button>
        {kind === "summary" ? null : (
          <Button variant="solid" onClick={onTake}>
            {t(replaces ? "replace" : "insert")}
          </Button>
        )}
      </div>
    </div>
  );
}
