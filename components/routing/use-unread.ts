"use client";

import { useFormatter, useTranslations } from "next-intl";
import { unreadOf } from "@/lib/conversations/rules/unread-language";
import type { Conversation } from "@/lib/conversations/schemas";
import { useReaders } from "./readers-store";
import { useLanguageName } from "./use-because";

export interface UnreadWords {
  language: string;
  /** In the reader's own words. */
  languageName: string;
  /** Short, for a chip, and whole. */
  short: string;
  whole: string;
  next: { name: string; at: string } | null;
}

/** That nobody on shift reads the language of an open conversation, and until when; null where somebody does. */
export function useUnread(row: Conversation): UnreadWords | null {
  const t = useTranslations("routed.unread");
  const format = useFormatter();
  const languageOf = useLanguageName();
  const readers = useReaders();
  if (row.status !== "open") return null;
  const unread = unreadOf({ language: row.language, teamId: row.team?.id ?? null }, readers);
  if (!unread) return null;
  const language = languageOf(unread.language);
  const { next } = unread;
  if (!next)
    return {
      language: unread.language,
      languageName: language,
      short: t("chip", { language }),
      whole: t("title", { language }),
      next: null,
    };
  const day = (at: Date) => format.dateTime(at, { dateStyle: "short" });
  const begins = new Date(next.at);
  const at = format.dateTime(begins, {
    ...(day(begins) === day(new Date()) ? {} : { weekday: "short" }),
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const name = next.displayName.split(" ")[0] ?? next.displayName;
  return {
    language: unread.language,
    languageName: language,
    short: t("chipUntil", { language, at }),
    whole: t("titleUntil", { language, at, name }),
    next: { name, at },
  };
}
