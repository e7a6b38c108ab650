"use client";

import { useLocale, useTranslations } from "next-intl";
import { cityOf, duration } from "@/components/hours/hours-words";
import { dateFormat } from "@/components/ui/date-format";
import type { Proposal, Truth, TruthFinding } from "@/lib/response-times/truth-schemas";
import { type Say, spellWords } from "./spell-words";

const DAY_MS = 86_400_000;

type Figures = Truth["accounts"][number]["figures"];

/** What the check found, in words with its figures. */
export function useTruthWords(zone: string) {
  const t = useTranslations("truth");
  const locale = useLocale();
  const say: Say = (key, values) => t(key, values);
  const long = (seconds: number) => duration((key, values) => t(`unit.${key}`, values), seconds);
  const share = (value: number) =>
    new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(value);
  const day = (at: number) =>
    dateFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" }).format(new Date(at));
  return {
    date: (on: string) => day(Date.parse(on)),
    /** The last whole day of a range that ends where this one begins. */
    dayBefore: (on: string) => day(Date.parse(on) - DAY_MS),
    city: cityOf(zone),
    figures: ({ n, p50Seconds, p90Seconds, withinTarget }: Figures) =>
      n > 0 && (p50Seconds === null || p90Seconds === null)
        ? t("figuresOpen", { count: n })
        : t("figures", {
            count: n,
            half: long(p50Seconds ?? 0),
            most: long(p90Seconds ?? 0),
            share: share(withinTarget ?? 0),
          }),
    finding: ({ code, values, spells }: TruthFinding) =>
      t(`code.${code}`, {
        spells: spellWords(say, locale, spells),
        n: values.n ?? 0,
        withinHour: values.withinHour ?? 0,
        share: share(values.share ?? 0),
        needed: share(values.needed ?? 0),
        seconds: long(values.seconds ?? 0),
        target: long(values.targetSeconds ?? 0),
        p90: long(values.p90Seconds ?? 0),
      }),
    proposal: ({ halfSeconds, mostSeconds, isAlways, spells }: Proposal) => {
      const times = { half: long(halfSeconds), most: long(mostSeconds) };
      if (isAlways) return t("propose.always", times);
      if (spells.length === 0) return t("propose.plain", times);
      return t("propose.spells", { ...times, spells: spellWords(say, locale, spells), city: cityOf(zone) });
    },
  };
}
