import { useLocale, useTranslations } from "next-intl";
import { useCallback } from "react";
import { durationParts } from "@/components/response-times/figure-words";

/** A wait as "4:12 min"; a dash where there is none. */
export function useWaitWords(): (seconds: number | null) => string {
  const t = useTranslations("conversations-ui");
  const locale = useLocale();
  return useCallback(
    (seconds) => {
      if (seconds === null) return "–";
      const { value, unit } = durationParts(seconds, locale);
      return t(`clocks.${unit}`, { value });
    },
    [t, locale],
  );
}
