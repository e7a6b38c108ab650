"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { count, durationParts, honestPercent } from "./figure-words";

/** Figures as they are written, in the reader's language. */
export function useFigures() {
  const locale = useLocale();
  const t = useTranslations("response-times");
  return useMemo(() => {
    const parts = (seconds: number) => {
      const { value, unit } = durationParts(seconds, locale);
      return { value, unit: t(`unit.${unit}`) };
    };
    const short = (seconds: number | null) => {
      if (seconds === null) return "–";
      const { value, unit } = durationParts(seconds, locale);
      return unit === "min" ? value : `${value} ${t(`unit.${unit}`)}`;
    };
    const long = (seconds: number | null) => {
      if (seconds === null) return "–";
      const { value, unit } = parts(seconds);
      return `${value} ${unit}`;
    };
    return {
      locale,
      /** "4:12" and "min". */
      parts,
      /** Where the head says minutes: "4:12", "3:02 h". */
      short,
      /** "4:12 min". */
      long,
      /** "87.4 %"; a dash where there is nothing to share. */
      share: (value: number | null) =>
        value === null ? "–" : t("unit.percent", { value: honestPercent(value, locale) }),
      /** "87.4", without its sign. */
      percent: (value: number) => honestPercent(value, locale),
      count: (value: number) => count(value, locale),
    };
  }, [locale, t]);
}
