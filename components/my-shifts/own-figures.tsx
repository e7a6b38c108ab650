"use client";

import { useTranslations } from "next-intl";
import type { Fairness } from "@/lib/coverage/paid-schemas";
import type { HoursFigures } from "@/lib/coverage/rules/hours-rows";
import { useShiftWords } from "./use-shift-words";

type Props = {
  month: string;
  quarter: string;
  hours: HoursFigures;
  fair: Fairness["people"][number] | null;
};

/** Hours of this month, and the unloved shifts of this quarter. */
export function OwnFigures({ quarter, hours, fair }: Props) {
  const t = useTranslations("my-shifts.figures");
  const { hours: told } = useShiftWords();
  const month = [
    ["worked", hours.worked],
    ["planned", hours.planned],
    ["overtime", hours.overtime],
    ["night", hours.night],
    ["sunday", hours.sunday],
    ["onCall", hours.onCall],
  ] as const;
  const ofQuarter = fair
    ? ([
        ["nights", fair.nights],
        ["weekends", fair.weekends],
        ["holidays", fair.holidays],
      ] as const)
    : [];
  return (
    <section aria-label={t("title")} className="flex flex-col gap-4">
      <div>
        <h2 className="mb-1 font-semibold text-body">{t("month")}</h2>
        <dl className="grid grid-cols-3 gap-px overflow-hidden rounded-dialog border bg-line">
          {month.map(([name, minutes]) => (
            <div key={name} className="bg-surface px-3 py-2">
              <dt className="text-ink-2 text-meta">{t(name)}</dt>
              <dd className="figures font-semibold text-large">{told(minutes)}</dd>
            </div>
          ))}
        </dl>
      </div>
      {fair ? (
        <div>
          <h2 className="mb-1 font-semibold text-body">
            {t("quarter", { number: quarter.slice(-1), year: quarter.slice(0, 4) })}
          </h2>
          <dl className="grid grid-cols-3 gap-px overflow-hidden rounded-dialog border bg-line">
            {ofQuarter.map(([name, count]) => (
              <div key={name} className="bg-surface px-3 py-2">
                <dt className="text-ink-2 text-meta">{t(name)}</dt>
                <dd className="figures font-semibold text-large">{count}</dd>
              </div>
            ))}
          </dl>
        </div>
      ) : null}
    </section>
  );
}
