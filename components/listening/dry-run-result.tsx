"use client";

import { CircleAlert } from "lucide-react";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { dateFormat } from "@/components/ui/date-format";
import type { DryRunAnswer } from "@/lib/listening/schemas";
import { FoundHead } from "./found-head";
import { inUsd } from "./in-usd";
import { MaskedWords } from "./masked-words";

/** Hits by day, price and some posts of a dry run; or why the provider would refuse it. */
export function DryRunResult({ answer, channel }: { answer: DryRunAnswer; channel: string }) {
  const t = useTranslations("listening");
  const locale = useLocale();
  const { faults, warnings, hits, days, price, examples } = answer;
  const usd = (value: number) => inUsd(value, locale);
  if (faults.length > 0)
    return (
      <div role="alert" className="flex flex-col gap-1 text-body text-red">
        {faults.map(({ code, values }) => (
          <p key={code}>{t(`faults.${code}`, values)}</p>
        ))}
      </div>
    );
  return (
    <section aria-label={t("dryRun.label")} className="flex flex-col gap-3 rounded-card border p-3">
      <p className="text-body">
        <strong className="font-semibold">
          {hits === null ? t("dryRun.unknown") : t("dryRun.hits", { hits, days })}
        </strong>
        {price?.perDayUsd != null && price.perMonthUsd !== null
          ? ` · ${t("dryRun.price", { perDay: usd(price.perDayUsd), perMonth: usd(price.perMonthUsd) })}`
          : null}
        {price ? (
          <span className="text-ink-3"> · {t("dryRun.each", { each: usd(price.perPostUsd) })}</span>
        ) : null}
      </p>
      <DayBars perDay={answer.perDay} />
      {warnings.map(({ code, values }) => (
        <p key={code} role="status" className="flex items-start gap-1.5 text-body">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-2" />
          {t(`warnings.${code}`, values)}
        </p>
      ))}
      {examples.length > 0 ? (
        <>
          <h3 className="font-semibold text-ink-3 text-label">{t("dryRun.examples")}</h3>
          <ul className="flex max-h-72 flex-col gap-3 overflow-y-auto" aria-label={t("dryRun.examples")}>
            {examples.map((example) => (
              <li key={example.externalId} className="flex flex-col gap-1">
                <FoundHead author={example.author} channel={channel} publishedAt={example.publishedAt} />
                <MaskedWords text={example.text} marks={example.marks} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="text-body text-ink-2">{t("dryRun.none")}</p>
      )}
    </section>
  );
}

/** A bar a day, oldest first; each says its number. */
function DayBars({ perDay }: { perDay: DryRunAnswer["perDay"] }) {
  const t = useTranslations("listening.dryRun");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "Etc/UTC";
  const most = Math.max(1, ...perDay.map(({ hits }) => hits));
  const day = dateFormat(locale, { timeZone, weekday: "short", day: "numeric", month: "short" });
  if (perDay.length === 0) return null;
  return (
    <ol className="flex h-12 items-end gap-1">
      {perDay.map(({ startAt, hits }) => {
        const said = t("day", { on: day.format(new Date(startAt)), hits });
        return (
          <li key={startAt} title={said} className="flex h-full flex-1 items-end">
            <span className="sr-only">{said}</span>
            <span
              aria-hidden="true"
              className="w-full rounded-t-[3px] bg-accent-solid"
              style={{ height: `${Math.max(hits > 0 ? 6 : 2, (hits / most) * 100)}%` }}
            />
          </li>
        );
      })}
    </ol>
  );
}
