"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { MacroFigures } from "@/lib/macros/schemas";

/** Fewer answers than this say nothing as a share. */
const FEWEST = 3;

/** How a macro was used in 30 days and what came of the answers, with how many each figure is of. */
export function MacroOutcome({ figures }: { figures: MacroFigures | null }) {
  const t = useTranslations("macros-page.outcome");
  const format = useFormatter();
  if (!figures || figures.used === 0) return <p className="text-ink-3 text-meta">{t("unused")}</p>;
  const { used, sent, unchanged, settled, satisfaction, satisfactionCount, toneAfter, toneCount } = figures;
  const share = (count: number) =>
    format.number(count / sent, { style: "percent", maximumFractionDigits: 0 });
  const one = (value: number) => format.number(value, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  return (
    <ul aria-label={t("label")} className="figures flex flex-wrap gap-x-3 text-meta">
      <li>{t("used", { count: used })}</li>
      <li>{t("sent", { count: sent })}</li>
      {sent >= FEWEST ? (
        <>
          <li>{t("unchanged", { share: share(unchanged) })}</li>
          <li title={t("settledTitle")}>{t("settled", { share: share(settled) })}</li>
        </>
      ) : null}
      {satisfaction === null ? null : (
        <li>{t("satisfaction", { score: one(satisfaction), count: satisfactionCount })}</li>
      )}
      {toneAfter === null ? null : (
        <li title={t("toneTitle", { count: toneCount })}>{t("tone", { tone: one(toneAfter) })}</li>
      )}
    </ul>
  );
}
