import { Minus, TrendingDown, TrendingUp } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { Wallboard } from "@/lib/response-times/wallboard-schemas";

/** What began in the last half hour, against the same one of the weeks before; without weeks only what came. */
export function ArrivalsMark({ arrivals }: { arrivals: Wallboard["arrivals"] }) {
  const t = useTranslations("wallboard.arrivals");
  const format = useFormatter();
  const { now, usual } = arrivals;
  const ratio = usual === null || usual === 0 ? null : now / usual;
  const Sign =
    ratio === null || (ratio > 0.75 && ratio < 1.33) ? Minus : ratio > 1 ? TrendingUp : TrendingDown;
  return (
    <p className="flex items-center gap-[calc(14*var(--u))] whitespace-nowrap text-[length:calc(34*var(--u))] text-ink">
      <Sign aria-hidden="true" className="size-[calc(34*var(--u))]" />
      {ratio === null
        ? t(usual === null ? "new" : "quiet", { now })
        : t("ratio", { now, ratio: format.number(ratio, { maximumFractionDigits: 1 }) })}
    </p>
  );
}
