"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useId, useMemo, useState } from "react";
import { cn } from "@/components/ui/class-names";
import { stormAnswer } from "@/lib/coverage/rules/storm-answer";
import { StormSlider } from "./storm-slider";
import { usePrediction, type WeekToPredict } from "./use-prediction";
import { useShare } from "./use-share";

type Props = {
  /** The plan as it stands; null until there is one to simulate. */
  week: WeekToPredict | null;
  /** In which the worst hour is named. */
  zone: string;
  onFactor?: (factor: number) => void;
  className?: string;
};

const HOUR = 3_600_000;

/** What so many times the usual arrivals would do to the plan, and how many more shifts would hold it. */
export function StormCard({ week, zone, onFactor, className }: Props) {
  const t = useTranslations("forecast.storm");
  const [factor, setFactor] = useState(1);
  const id = useId();
  const change = (next: number) => {
    setFactor(next);
    onFactor?.(next);
  };
  return (
    <section aria-labelledby={id} className={cn("min-w-0", className)}>
      <header className="flex items-baseline justify-between gap-3">
        <h2 id={id} className="font-semibold text-body">
          {t("title")}
        </h2>
        <span className="text-ink-3 text-meta">{t("if", { factor })}</span>
      </header>
      <StormSlider factor={factor} onChange={change} labelledBy={id} />
      <StormWords week={week} zone={zone} factor={factor} />
    </section>
  );
}

function StormWords({ week, zone, factor }: { week: WeekToPredict | null; zone: string; factor: number }) {
  const t = useTranslations("forecast.storm");
  const format = useFormatter();
  const share = useShare();
  const prediction = usePrediction(week, factor);
  const answer = useMemo(() => {
    if (!week || !prediction) return null;
    const expected = week.expected.map((arrivals) => arrivals * factor);
    return stormAnswer({ ...week, slotMs: week.slotMs ?? HOUR / 2, expected }, prediction.hours);
  }, [week, factor, prediction]);
  if (!week || prediction?.share === null)
    return <p className="mt-2 min-h-15 text-body text-ink-2">{t("nothing")}</p>;
  if (!prediction || !answer) return <p className="mt-2 min-h-15 text-body text-ink-3">{t("waiting")}</p>;
  const { hoursUnder, worst, shiftsMore } = answer;
  const minutes = Math.round(week.withinSeconds / 60);
  return (
    <p aria-live="polite" className="mt-2 min-h-15 text-pretty text-body text-ink-2">
      {worst === null ? (
        <span className="font-semibold text-ink">{t("holds", { minutes })}</span>
      ) : (
        <>
          <span className="font-semibold text-ink">{t("under", { hours: hoursUnder, minutes })}</span>{" "}
          {t("worst", {
            hour: format.dateTime(new Date(week.startMs + worst.hour * HOUR), {
              timeZone: zone,
              weekday: "short",
              hour: "2-digit",
              minute: "2-digit",
              hourCycle: "h23",
            }),
            share: share(worst.share),
          })}{" "}
          {shiftsMore > 0 ? t("more", { shifts: shiftsMore }) : t("moved")}
        </>
      )}{" "}
      {prediction.share !== null && prediction.low !== null && prediction.high !== null
        ? t("week", {
            share: share(prediction.share),
            low: share(prediction.low),
            high: share(prediction.high),
          })
        : null}
    </p>
  );
}
