import { useTranslations } from "next-intl";

const KINDS = [
  ["required", "h-0.5 bg-ink"],
  ["planned", "h-2 bg-line-strong"],
  ["present", "h-2 bg-ink-2"],
  ["missing", "h-2 bg-heat-5 dark:bg-heat-6"],
] as const;

/** What the strip's marks mean, at its left; above it on a phone. */
export function StripLegend() {
  const t = useTranslations("cover.strip");
  return (
    <div className="relative w-[104px] shrink-0 pt-5 text-label text-ink-2 phone:w-auto phone:pt-0">
      <ul className="phone:flex phone:flex-wrap phone:gap-x-3">
        {KINDS.map(([kind, look]) => (
          <li key={kind} className="flex items-center gap-1.5">
            <span aria-hidden="true" className={`w-3 shrink-0 ${look}`} />
            {t(`kinds.${kind}`)}
          </li>
        ))}
      </ul>
      <p className="absolute bottom-5 left-0 whitespace-nowrap text-ink-3 phone:hidden">{t("predicted")}</p>
    </div>
  );
}
