"use client";

import { CircleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { DryRunAnswer } from "@/lib/listening/schemas";
import { DayBars } from "./day-bars";
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
