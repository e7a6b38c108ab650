import { useFormatter, useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";
import type { MakeGood } from "@/lib/goodwill/make-good/make-good-schemas";
import { writtenSum } from "@/lib/goodwill/rules/money";

/** What was chosen costs, what may still come at most, and the cap; and how many chose what. */
export function CostMeter({ makeGood }: { makeGood: MakeGood }) {
  const t = useTranslations("make-good.meter");
  const format = useFormatter();
  const { counts, cap, currency, choices, fallbackLanguage } = makeGood;
  const sum = (amount: number) => `${currency} ${writtenSum(amount, currency)}`;
  const whole = Math.max(cap ?? 0, counts.cost + counts.mostCost, 1);
  const isTight = cap !== null && counts.cost + counts.mostCost > cap;
  const share = (amount: number) => `${Math.min(100, (amount / whole) * 100)}%`;
  const figures = [
    ["claimed", counts.claimed],
    ["offered", counts.offered],
    ["reserved", counts.reserved],
    ["expired", counts.expired],
    ["stopped", counts.stopped],
  ] as const;
  return (
    <div className="flex flex-wrap gap-x-10 gap-y-4">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-body">
          <span>
            <b className="figures font-semibold text-large">{sum(counts.cost)}</b> {t("cost")}
          </span>
          <span className="figures text-ink-2">{t("most", { sum: sum(counts.mostCost) })}</span>
        </p>
        <span aria-hidden="true" className="mt-1.5 flex h-2 overflow-hidden rounded-full bg-sunk">
          <span className="block bg-accent-solid" style={{ width: share(counts.cost) }} />
          <span className="block bg-line-strong" style={{ width: share(counts.mostCost) }} />
        </span>
        <p className={cn("mt-1 text-meta", isTight ? "text-red" : "text-ink-3")}>
          {cap === null ? t("free") : t(isTight ? "tight" : "cap", { cap: sum(cap) })}
        </p>
      </div>
      <dl className="figures flex flex-1 basis-72 flex-wrap content-start gap-x-6 gap-y-2 text-body">
        {figures
          .filter(([name, count]) => count > 0 || name === "claimed" || name === "offered")
          .map(([name, count]) => (
            <div key={name}>
              <dt className="text-ink-3 text-meta">{t(`states.${name}`)}</dt>
              <dd className="font-semibold text-large">{format.number(count)}</dd>
            </div>
          ))}
        {choices.map(({ id, texts }) => (
          <div key={id}>
            <dt className="text-ink-3 text-meta" dir="auto">
              {(texts.en ?? texts[fallbackLanguage])?.title ?? id}
            </dt>
            <dd className="font-semibold text-large">{format.number(counts.byChoice[id] ?? 0)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
