"use client";

import { useTranslations } from "next-intl";
import type { Interaction } from "@/lib/conversations/schemas";
import type { WordMark } from "./marked-text";

/** The words that made the tone of a message, as its text marks them. */
export function useToneWords({ tone }: Pick<Interaction, "tone">): WordMark[] {
  const t = useTranslations("conversations-ui");
  return (tone?.words ?? []).flatMap(({ from, to, weight }) =>
    weight === 0
      ? []
      : [
          weight < 0
            ? { from, to, kind: "trouble" as const, title: t("tone.trouble") }
            : { from, to, kind: "praise" as const, title: t("tone.praise") },
        ],
  );
}
