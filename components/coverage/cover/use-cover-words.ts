"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { dateFormat } from "@/components/ui/date-format";
import type { CoverGap } from "@/lib/coverage/cover-schemas";
import type { PlannedPerson } from "@/lib/coverage/hole-schemas";
import type { StripCell } from "./strip-cell";

/** How cells and gaps are said, by the clock of a zone. */
export function useCoverWords(zone: string) {
  const t = useTranslations("cover");
  const locale = useLocale();
  return useMemo(() => {
    const written = (atMs: number, options: Intl.DateTimeFormatOptions) =>
      dateFormat(locale, { timeZone: zone, ...options }).format(atMs);
    const time = (atMs: number) => written(atMs, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    const date = (atMs: number) => written(atMs, { day: "numeric", month: "short" });
    const day = (atMs: number, isDated = true) =>
      `${written(atMs, { weekday: "short" })}${isDated ? ` ${date(atMs)}` : ""}`;
    const share = (value: number) => t("share", { share: Math.floor(value * 100 + 1e-9) });
    const span = (startMs: number, endMs: number, isDated: boolean) =>
      day(startMs) === day(endMs - 1)
        ? t("span.day", { day: day(startMs, isDated), from: time(startMs), to: time(endMs) })
        : t("span.days", {
            from: `${day(startMs, isDated)} ${time(startMs)}`,
            to: `${day(endMs, isDated)} ${time(endMs)}`,
          });
    const language = (code: string) =>
      new Intl.DisplayNames([locale, "en"], { type: "language" }).of(code) ?? code;
    return {
      time,
      date,
      day,
      share,
      span,
      language,
      person: ({ displayName, factor }: Pick<PlannedPerson, "displayName" | "factor">) =>
        factor === 1
          ? displayName
          : t(factor === 0 ? "person.drafts" : "person.part", { name: displayName, factor }),
      state: (state: StripCell["state"]) => t(`states.${state}`),
      cell: (cell: StripCell, lengthMs: number) =>
        [
          span(cell.startMs, cell.startMs + lengthMs, true),
          t(`states.${cell.state}`),
          t("cell.required", { count: cell.required }),
          t("cell.planned", { count: cell.planned }),
          ...(cell.present === null ? [] : [t("cell.present", { count: cell.present })]),
          ...(cell.predicted === null ? [] : [t("cell.predicted", { share: share(cell.predicted) })]),
        ].join(", "),
      why: ({ code, values }: Pick<CoverGap, "code" | "values">) =>
        t(`why.${code}`, {
          ...values,
          missing: Number(values.required ?? 0) - Number(values.planned ?? 0),
          language: language(String(values.language ?? "und")),
        }),
    };
  }, [t, locale, zone]);
}
export type CoverWords = ReturnType<typeof useCoverWords>;
