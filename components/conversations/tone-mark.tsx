"use client";

import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";
import { Tooltip } from "@/components/ui/tooltip";
import type { Interaction } from "@/lib/conversations/schemas";
import { toneLabel } from "@/lib/red-flags/rules/tone/tone-label";
import { useMendTone } from "./use-mend-tone";

const MOST_WORDS = 6;

/** The tone of a message in a word; pressed, it is another. */
export function ToneMark({ item }: { item: Interaction }) {
  const t = useTranslations("conversations-ui");
  const mend = useMendTone();
  const label = toneLabel(item.tone);
  const isQuiet = label === "neutral" || label === "not-rated";
  const tone = t(`tone.of.${label}`);
  const look = cn(
    "inline-flex h-5 shrink-0 items-center rounded-chip px-1 text-label",
    isQuiet ? "text-ink-3 phone:hidden" : "bg-chip font-medium text-ink-2",
    label === "negative" && "text-red",
  );
  const words = [...new Set(wordsOf(item))].slice(0, MOST_WORDS).join(", ");
  const why = item.tone?.isCorrected
    ? t("tone.corrected")
    : label === "not-rated"
      ? t("tone.unknown")
      : words
        ? t("tone.because", { words })
        : t("tone.nothing");
  if (item.conversationId === null)
    return (
      <span className={look} title={why}>
        {tone}
      </span>
    );
  return (
    <Tooltip text={why} keys="y">
      <button
        type="button"
        aria-label={t("tone.label", { tone })}
        className={cn(look, "hover:bg-selected hover:text-ink")}
        onClick={() => mend(item)}
      >
        {tone}
      </button>
    </Tooltip>
  );
}

function wordsOf({ text, tone }: Interaction): string[] {
  return (tone?.words ?? []).map(({ from, to }) => text.slice(from, to).toLowerCase());
}
