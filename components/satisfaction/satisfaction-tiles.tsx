import { useFormatter, useTranslations } from "next-intl";
import type { SatisfactionFigures } from "@/lib/response-times/satisfaction-schemas";

/** Four figures, each with what it is made of below it. */
export function SatisfactionTiles({ totals }: { totals: SatisfactionFigures }) {
  const t = useTranslations("satisfaction");
  const format = useFormatter();
  const scored = totals.scores.reduce((sum, each) => sum + each, 0);
  const rate =
    totals.rate === null ? "–" : format.number(totals.rate, { style: "percent", maximumFractionDigits: 1 });
  const mean =
    totals.mean === null
      ? "–"
      : format.number(totals.mean, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
  const tiles = [
    { name: t("sent"), value: format.number(totals.sent), hint: t("sentHint", { count: totals.notSent }) },
    { name: t("answered"), value: format.number(totals.answered), hint: t("answeredHint", { rate }) },
    { name: t("mean"), value: mean, hint: scored === 0 ? t("meanNone") : t("meanHint", { count: scored }) },
    { name: t("cameBack"), value: format.number(totals.cameBack), hint: t("cameBackHint") },
  ];
  return (
    <dl className="grid grid-cols-4 divide-x rounded-control border phone:grid-cols-2 phone:divide-x-0">
      {tiles.map(({ name, value, hint }) => (
        <div key={name} className="flex min-w-0 flex-col px-4 py-3">
          <dt className="text-ink-2 text-meta">{name}</dt>
          <dd className="figures font-semibold text-figure">{value}</dd>
          <dd className="text-ink-2 text-meta">{hint}</dd>
        </div>
      ))}
    </dl>
  );
}
