"use client";

import { useLocale, useTranslations } from "next-intl";
import { useChannels } from "@/components/desk/use-channel";
import { useViewer } from "@/components/desk/viewer";
import type { FilterName } from "./report-state";
import { useChoices } from "./use-choices";

export type FilterOption = Readonly<{ value: string; label: string }>;

const LANGUAGES = ["en", "de", "es", "fr", "it", "ja", "nl", "pl", "pt", "ar", "tr", "sv", "zh", "ko", "hi"];
const LEVELS = ["0", "1", "2", "3"];

/** Of every filter what it may be set to, in words; and the word of a value, also of one nobody knows any more. */
export function useFilterWords() {
  const t = useTranslations("response-times");
  const locale = useLocale();
  const { accounts, channels, role } = useViewer();
  const channelWords = useChannels();
  const choices = useChoices();
  const none: FilterOption = { value: "none", label: t("filter.none") };
  const names = new Intl.DisplayNames(locale, { type: "language" });
  const named = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const options: Readonly<Record<FilterName, readonly FilterOption[]>> = {
    account: accounts.map(({ id, channel, handle }) => ({
      value: id,
      label: channelWords(channel).handle(handle),
    })),
    channel: channels.map(({ name }) => ({ value: name, label: channelWords(name).name })),
    audience: [
      { value: "public", label: t("filter.public") },
      { value: "private", label: t("filter.private") },
    ],
    team: [...named(choices.teams), none],
    agent: [
      { value: "me", label: t("filter.me") },
      ...(role === "agent" ? [] : [...named(choices.agents), { value: "none", label: t("agent.none") }]),
    ],
    language: LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value })),
    level: LEVELS.map((value) => ({ value, label: t("filter.levelOf", { level: value }) })),
    reason: choices.reasons.map(({ id, name, parentId }) => {
      const parent = choices.reasons.find((other) => other.id === parentId);
      return { value: id, label: parent ? `${parent.name}: ${name}` : name };
    }),
    tag: choices.tags.map((tag) => ({ value: tag, label: tag })),
  };
  const wordOf = (name: FilterName, value: string): string => {
    const found = options[name].find((option) => option.value === value)?.label;
    if (found) return found;
    if (name === "language") return languageName(names, value);
    return /^[0-9a-f-]{36}$/.test(value) ? t("filter.unknown") : value;
  };
  return { options, wordOf };
}

/** The name of a language, or what was written where it is none. */
export function languageName(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
