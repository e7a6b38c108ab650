"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { Person } from "@/lib/coverage/people-schemas";

/** A person's terms in words of the reader's language. */
export function usePersonWords() {
  const t = useTranslations("people");
  const locale = useLocale();
  const { dateTime, list } = useFormatter();
  const languageNames = new Intl.DisplayNames([locale], { type: "language", fallback: "code" });
  const placeNames = new Intl.DisplayNames([locale], { type: "region", fallback: "code" });
  const day = (at: string) => dateTime(new Date(at), { day: "numeric", month: "short" });
  return {
    languages({ languages }: Person): string {
      return languages.length === 0
        ? t("byScreen")
        : list(languages.map((code) => languageNames.of(code) ?? code));
    },
    place({ terms: { country, region } }: Person): string {
      if (!country) return t("none");
      const name = placeNames.of(country) ?? country;
      return region ? `${name}, ${region}` : name;
    },
    counts({ terms: { coverFactor } }: Person): string {
      if (coverFactor === 0) return t("factor.none");
      return coverFactor === 1 ? t("factor.whole") : t("factor.part", { share: coverFactor });
    },
    wishes({ availability, timeOff }: Person): string[] {
      const wishes = availability.filter(({ kind }) => kind === "wish").length;
      const noGos = availability.length - wishes;
      return [
        ...(wishes > 0 ? [t("wishCount", { count: wishes })] : []),
        ...(noGos > 0 ? [t("noGoCount", { count: noGos })] : []),
        ...timeOff
          .slice(0, 2)
          .map(({ startAt, endAt, state }) => t("off", { state, from: day(startAt), to: day(endAt) })),
      ];
    },
  };
}
