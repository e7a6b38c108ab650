"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { RuleFault } from "@/lib/red-flags/rule-set-schemas";
import type { FlagKind } from "@/lib/red-flags/schemas";

/** The words of these pages: names of kinds and languages, and what is wrong in a sentence. */
export function useRuleWords() {
  const t = useTranslations("flag-rules");
  const kinds = useTranslations("red-flags.kinds");
  const locale = useLocale();
  const languages = useMemo(
    () => new Intl.DisplayNames(locale, { type: "language", fallback: "code" }),
    [locale],
  );
  const languageName = (code: string) => {
    if (code === "*") return t("words.everyLanguage");
    try {
      return languages.of(code) ?? code;
    } catch {
      return code;
    }
  };
  const kindName = (kind: string) => kinds(kind as FlagKind);
  const faultText = ({ code, values }: RuleFault) => {
    const told = { ...values };
    if (typeof told.kind === "string") told.kind = kindName(told.kind);
    if (typeof told.other === "string") told.other = kindName(told.other);
    if (typeof told.language === "string") told.language = languageName(told.language);
    return t(`faults.${code as "all-off"}`, told as never);
  };
  return { t, kindName, languageName, faultText };
}
