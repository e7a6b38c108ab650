"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { dateFormat } from "@/components/ui/date-format";
import type { Candidate } from "@/lib/coverage/offer-schemas";

/** Times on the reader's own clock, and what speaks for and against asking somebody. */
export function useSickWords() {
  const t = useTranslations("sick");
  const locale = useLocale();
  const zone = useTimeZone() ?? "Etc/UTC";
  const written = (at: string, options: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, { timeZone: zone, ...options }).format(new Date(at));
  const day = (at: string) => written(at, { weekday: "short", day: "numeric", month: "short" });
  const time = (at: string) => written(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const hours = (minutes: number) => Math.round(minutes / 6) / 10;
  return {
    time,
    span: (startAt: string, endAt: string) =>
      day(startAt) === day(endAt)
        ? t("span", { day: day(startAt), from: time(startAt), to: time(endAt) })
        : t("spanDays", { from: `${day(startAt)} ${time(startAt)}`, to: `${day(endAt)} ${time(endAt)}` }),
    moment: (at: string) => `${day(at)} ${time(at)}`,
    facts: (person: Candidate): string =>
      [
        person.languages.join(" "),
        person.contractMinutes === null
          ? t("facts.hours", { hours: hours(person.weekMinutes) })
          : t("facts.hoursOf", { hours: hours(person.weekMinutes), of: hours(person.contractMinutes) }),
        ...(person.restHours === null ? [] : [t("facts.rest", { hours: person.restHours })]),
        ...(person.factor < 1 && person.factor > 0 ? [t("facts.factor", { factor: person.factor })] : []),
        ...(person.wishes ? [t("facts.wishes")] : []),
        person.lastAskedAt === null
          ? t("facts.neverAsked")
          : t(`facts.asked.${person.lastAnswer ?? "none"}`, { at: day(person.lastAskedAt) }),
      ].join(" · "),
    against: ({ bars, missingSkills, warnings }: Candidate): string[] => [
      ...bars.map((bar) => t(`bars.${bar}`, { skills: missingSkills.join(", ") })),
      ...warnings.map(({ rule, values }) => t(`rules.${rule}`, { ...NOTHING, ...values })),
    ],
  };
}

/** Values a sentence may name and a rule of another table may lack. */
const NOTHING = { hours: "", least: "", most: "", days: "", nights: "", minutes: "" };
