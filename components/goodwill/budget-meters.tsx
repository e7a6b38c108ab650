import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";
import type { Budgets } from "@/lib/goodwill/offer-schemas";
import { writtenSum } from "@/lib/goodwill/rules/money";

/** How much of each month's budget is spent; told in words at 80, 95 and 100 %. */
export function BudgetMeters({ budgets }: { budgets: Budgets }) {
  const t = useTranslations("goodwill-page.budget");
  if (budgets.data.length === 0) return <p className="text-body text-ink-2">{t("none")}</p>;
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(220px,1fr))] gap-x-6 gap-y-4">
      {budgets.data.map(({ kindId, name, currency, budget, spent, share, level }) => {
        const isLoud = level === "spent";
        const sum = (amount: number) => `${currency} ${writtenSum(amount, currency)}`;
        return (
          <li key={kindId} className="min-w-0">
            <p className="flex items-baseline justify-between gap-2 text-body">
              <span className="truncate font-medium text-ink">{name}</span>
              <span className="figures shrink-0 text-ink-2 text-meta">{sum(spent)}</span>
            </p>
            {share === null ? null : (
              <span aria-hidden="true" className="mt-1 block h-1.5 overflow-hidden rounded-full bg-sunk">
                <span
                  className={cn("block h-full", isLoud ? "bg-red-solid" : "bg-ink-3")}
                  style={{ width: `${Math.min(100, Math.round(share * 100))}%` }}
                />
              </span>
            )}
            <p className={cn("mt-1 text-meta", isLoud ? "text-red" : "text-ink-3")}>
              {budget === null
                ? t("free")
                : t(`levels.${level}`, { share: Math.floor((share ?? 0) * 100), budget: sum(budget) })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
