"use client";

import { CircleAlert, Languages } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import type { CoverGap } from "@/lib/coverage/cover-schemas";
import { type CoverWords, useCoverWords } from "./use-cover-words";

const DAY = 86_400_000;

type Props = {
  gaps: readonly CoverGap[];
  zone: string;
  /** Asks people to fill it; without it there is no button. */
  onAsk?: (gap: CoverGap) => void;
  /** What is over by then is only counted. */
  nowMs?: number;
  /** So many at first; the rest on demand. */
  first?: number;
  className?: string;
};

/** Every stretch that is not covered, in words, with the share predicted; languages nobody speaks at the end. */
export function GapList({ gaps: all, zone, onAsk, nowMs = 0, first = 6, className }: Props) {
  const t = useTranslations("cover.gaps");
  const words = useCoverWords(zone);
  const [isWhole, setWhole] = useState(false);
  const [isNoted, setNoted] = useState(false);
  const gaps = all.filter(({ endAt }) => Date.parse(endAt) > nowMs);
  const over = all.length - gaps.length;
  const people = gaps.filter(({ code }) => code !== "nobody-speaks");
  const spoken = gaps.filter(({ code }) => code === "nobody-speaks");
  const said = useUnspoken(spoken, words);
  const isDated = spread(gaps) > 7 * DAY;
  const row = (gap: CoverGap) => (
    <GapRow
      key={`${gap.code} ${gap.startAt} ${Object.values(gap.values).join(" ")}`}
      {...{ gap, words, isDated, onAsk }}
    />
  );
  if (all.length === 0) return <p className={cn("text-body text-ink-2", className)}>{t("none")}</p>;
  const shown = isWhole ? people : people.slice(0, first);
  return (
    <div className={className}>
      {shown.length > 0 ? <ul aria-label={t("label")}>{shown.map(row)}</ul> : null}
      {people.length > shown.length ? (
        <Button size={28} variant="ghost" className="mt-1" onClick={() => setWhole(true)}>
          {t("more", { count: people.length - shown.length })}
        </Button>
      ) : null}
      {spoken.length > 0 ? (
        <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-body text-ink-2">
          <Languages aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
          <span>{said}</span>
          <button
            type="button"
            aria-expanded={isNoted}
            onClick={() => setNoted(!isNoted)}
            className="text-accent underline underline-offset-2"
          >
            {t("notes", { count: spoken.length })}
          </button>
        </p>
      ) : null}
      {isNoted ? <ul aria-label={t("languages")}>{spoken.map(row)}</ul> : null}
      {over > 0 ? <p className="mt-2 text-ink-3 text-meta">{t("over", { count: over })}</p> : null}
    </div>
  );
}

type RowProps = { gap: CoverGap; words: CoverWords; isDated: boolean; onAsk: Props["onAsk"] | undefined };

function GapRow({ gap, words, isDated, onAsk }: RowProps) {
  const t = useTranslations("cover.gaps");
  const when = words.span(Date.parse(gap.startAt), Date.parse(gap.endAt), isDated);
  const why = words.why(gap);
  const Mark = gap.code === "nobody-speaks" ? Languages : CircleAlert;
  return (
    <li className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1 border-b py-1 text-body">
      <Mark aria-hidden="true" className="size-4 shrink-0 text-red" />
      <span className="figures w-44 shrink-0 font-semibold phone:w-auto">{when}</span>
      <span className="min-w-0 flex-1 basis-48 text-pretty text-ink-2">{why}</span>
      {gap.share === undefined || gap.share === null ? null : (
        <span className="figures shrink-0 font-medium text-red">
          {t("share", { share: words.share(gap.share) })}
        </span>
      )}
      {onAsk && mayBeAsked(gap) ? (
        <Button size={24} aria-label={t("askFor", { when })} onClick={() => onAsk(gap)}>
          {t("ask")}
        </Button>
      ) : null}
    </li>
  );
}

/** Whether it is filled by somebody who takes a shift. */
function mayBeAsked({ code }: CoverGap): boolean {
  return !code.includes("on-call") && code !== "no-handover";
}

function spread(gaps: readonly CoverGap[]): number {
  const times = gaps.map(({ startAt }) => Date.parse(startAt));
  return times.length === 0 ? 0 : Math.max(...times) - Math.min(...times);
}

/** "Nobody speaks Polish on Tue, Wed." for each language. */
function useUnspoken(spoken: readonly CoverGap[], words: CoverWords): string {
  const t = useTranslations("cover.gaps");
  const languages = [...new Set(spoken.map(({ values }) => String(values.language)))];
  return languages
    .map((language) => {
      const own = spoken.filter(({ values }) => values.language === language);
      const days = new Set(own.flatMap((gap) => daysOf(gap).map((at) => words.day(at, false))));
      const named = { language: words.language(language), days: [...days].join(", ") };
      return t(days.size < 7 ? "unspoken" : "unspokenDaily", named);
    })
    .join(" ");
}

/** An instant of each day that a gap touches, of a week at most. */
function daysOf({ startAt, endAt }: CoverGap): number[] {
  const [start, end] = [Date.parse(startAt), Date.parse(endAt)];
  const days = Math.min(8, Math.ceil((end - start) / DAY));
  return [...Array.from({ length: days }, (_, day) => start + day * DAY), end - 1].filter((at) => at < end);
}
