"use client";

import { Copy, Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { lengthOf, minuteOf } from "@/lib/response-times/rules/hours-overlap";
import { DayTrack } from "./day-track";
import { type DraftSpan, newSpan } from "./hours-draft";
import { TimeInput } from "./time-input";

type Props = {
  name: string;
  spans: readonly DraftSpan[];
  /** What reaches over midnight from the day before. */
  before: readonly DraftSpan[];
  onChange: (spans: readonly DraftSpan[]) => void;
  /** Gives the days below the same spans; none is below the last. */
  onCopy?: (() => void) | undefined;
};

/** One day of the week: its spans, as many as there are, and how they lie in the day. */
export function WeekDay({ name, spans, before, onChange, onCopy }: Props) {
  const t = useTranslations("admin-targets.week");
  const set = (key: string, part: Partial<DraftSpan>) =>
    onChange(spans.map((span) => (span.key === key ? { ...span, ...part } : span)));
  const add = () => {
    const last = spans.at(-1);
    const from = last && minuteOf(last.until) < 22 * 60 ? last.until : "09:00";
    onChange([...spans, newSpan(from, from < "17:00" ? "18:00" : "23:00")]);
  };
  return (
    <fieldset className="grid grid-cols-[88px_minmax(0,1fr)] items-start gap-x-4 gap-y-2 border-b py-2 phone:grid-cols-1">
      <legend className="sr-only">{name}</legend>
      <span aria-hidden="true" className="pt-1.5 font-medium text-body">
        {name}
      </span>
      <div className="flex min-w-0 flex-col gap-2">
        <DayTrack spans={spans} before={before} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {spans.length === 0 ? <span className="text-ink-3 text-meta">{t("closed")}</span> : null}
          {spans.map(({ key, from, until }, place) => (
            <span key={key} className="inline-flex items-center gap-1">
              <TimeInput
                label={t("from", { day: name, place: place + 1 })}
                value={from}
                onChange={(value) => set(key, { from: value })}
              />
              <span aria-hidden="true" className="text-ink-3">
                –
              </span>
              <TimeInput
                label={t("until", { day: name, place: place + 1 })}
                value={until}
                isEnd
                onChange={(value) => set(key, { until: value })}
              />
              {minuteOf(from) + lengthOf({ from, until }) > 24 * 60 ? (
                <span className="text-ink-3 text-meta">{t("nextDay")}</span>
              ) : null}
              <IconButton
                size={24}
                label={t("remove", { day: name, from, until })}
                icon={<X />}
                onClick={() => onChange(spans.filter((span) => span.key !== key))}
              />
            </span>
          ))}
          <Button size={24} variant="ghost" icon={<Plus />} onClick={add}>
            {t("add")}
            <span className="sr-only"> ({name})</span>
          </Button>
          {onCopy ? (
            <Button size={24} variant="ghost" icon={<Copy />} onClick={onCopy}>
              {t("copy")}
              <span className="sr-only"> ({name})</span>
            </Button>
          ) : null}
        </div>
      </div>
    </fieldset>
  );
}
