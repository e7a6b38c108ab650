"use client";

import { useTranslations } from "next-intl";
import { CompleteList } from "../complete-list";
import { findEmoji } from "./find-emoji";

type Props = { query: string; onTake: (words: string) => void; onLeave: () => void };

const SHOWN = 6;

/** The emoji whose name has been begun. */
export function EmojiList({ query, onTake, onLeave }: Props) {
  const t = useTranslations("replies-ui.complete");
  const choices = findEmoji(query, SHOWN).map(({ emoji, slug }) => ({
    words: emoji,
    shown: emoji,
    detail: `:${slug}`,
  }));
  return <CompleteList label={t("emoji")} choices={choices} onTake={onTake} onLeave={onLeave} />;
}
