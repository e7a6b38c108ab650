"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { Because } from "@/lib/conversations/row-schemas";
import { BARS } from "@/lib/coverage/rules/assignment";

const KNOWN = [
  "rule",
  "account",
  "kind",
  "language",
  "flag",
  "tier",
  "tag",
  "skill",
  "words",
  "speaks",
  "last-answered",
  "has-skill",
  "heat",
  "open",
  "overflow",
  "overflow-after",
] as const;
type Known = (typeof KNOWN)[number];
const KINDS = ["post", "direct_message", "email", "call"] as const;

const named = new Map<string, Intl.DisplayNames>();

/** The name of a language in the reader's own; its code where it has none. */
export function useLanguageName(): (code: string) => string {
  const locale = useLocale();
  const names = named.get(locale) ?? new Intl.DisplayNames([locale], { type: "language" });
  named.set(locale, names);
  return (code) => {
    try {
      return names.of(code) ?? code;
    } catch {
      return code;
    }
  };
}

/** Why something lies where it lies: "speaks Polish, answered them last, 3 of 8 heat". */
export function useBecause(): (because: readonly Because[]) => string {
  const t = useTranslations("routed");
  const format = useFormatter();
  const languageOf = useLanguageName();
  const say = ({ code, values }: Because): string => {
    const bar = BARS.find((each) => code === "bar" && each === values.bar);
    if (bar) return t(`bars.${bar}`);
    const known = KNOWN.find((each): each is Known => each === code);
    if (!known) return "";
    const kind = KINDS.find((each) => each === values.value);
    const language = String(values.language ?? values.value ?? "");
    return t(`because.${known}`, {
      ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? ""])),
      language: language === "" ? "" : languageOf(language),
      kind: kind ? t(`kind.${kind}`) : "",
    } as never);
  };
  return (because) =>
    format.list(
      because.map(say).filter((words) => words !== ""),
      { type: "unit" },
    );
}
