import { useFormatter, useTranslations } from "next-intl";
import { AdminPart } from "@/components/admin/admin-page";
import { WideTable } from "@/components/admin/wide-table";
import { cn } from "@/components/ui/class-names";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { SatisfactionReport } from "@/lib/response-times/satisfaction-schemas";

const GROUPS = ["account", "channel", "team", "agent", "language"] as const;

/** The same figures part by part; n stands beside every mean. */
export function SatisfactionTable({ report, days }: { report: SatisfactionReport; days: string }) {
  const t = useTranslations("satisfaction");
  const format = useFormatter();
  const { groupBy, rows } = report;
  const nameOf = (key: string, label: string | null) =>
    label ?? (key === "none" ? t("none") : key === "others" ? t("others") : key);
  const share = (value: number | null) =>
    value === null ? "–" : format.number(value, { style: "percent", maximumFractionDigits: 0 });
  return (
    <AdminPart
      id="groups"
      title={t("by")}
      actions={
        <nav aria-label={t("by")} className="flex flex-wrap gap-x-3 gap-y-1">
          {GROUPS.map((group) => (
            <a
              key={group}
              href={`?days=${days}&groupBy=${group}`}
              aria-current={group === groupBy ? "true" : undefined}
              className={cn(
                "text-meta text-ink-2 hover:text-ink phone:py-3",
                group === groupBy && "font-semibold text-ink underline underline-offset-4",
              )}
            >
              {t(`groups.${group}`)}
            </a>
          ))}
        </nav>
      }
    >
      <WideTable
        caption={t("tableCaption", { group: t(`groups.${groupBy}`) })}
        head={
          <>
            <HeadCell>{t(`groups.${groupBy}`)}</HeadCell>
            <HeadCell figure>{t("sentHead")}</HeadCell>
            <HeadCell figure>{t("answeredHead")}</HeadCell>
            <HeadCell figure>{t("rate")}</HeadCell>
            <HeadCell figure>{t("meanHead")}</HeadCell>
            <HeadCell figure>{t("low")}</HeadCell>
            <HeadCell figure>{t("withWords")}</HeadCell>
          </>
        }
      >
        {rows.map(({ key, label, sent, answered, rate, mean, scores, withWords }) => (
          <Row key={key}>
            <NameCell>{nameOf(key, label)}</NameCell>
            <Cell figure>{format.number(sent)}</Cell>
            <Cell figure>{format.number(answered)}</Cell>
            <Cell figure>{share(rate)}</Cell>
            <Cell figure>
              {mean === null
                ? "–"
                : format.number(mean, { minimumFractionDigits: 1, maximumFractionDigits: 2 })}
            </Cell>
            <Cell figure>{format.number((scores[0] ?? 0) + (scores[1] ?? 0))}</Cell>
            <Cell figure>{format.number(withWords)}</Cell>
          </Row>
        ))}
      </WideTable>
    </AdminPart>
  );
}
