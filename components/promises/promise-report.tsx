import { useTranslations } from "next-intl";
import { WideTable } from "@/components/admin/wide-table";
import { Cell, HeadCell, Row } from "@/components/ui/table";
import type { PromisesReport } from "@/lib/replies/promise-schemas";

const FIGURES = ["due", "kept", "keptLate", "broken", "released", "open", "moved"] as const;

/** What was promised in thirty days and what became of it, by who promised; the share in words first. */
export function PromiseReport({ report }: { report: PromisesReport }) {
  const t = useTranslations("goodwill-page.promises");
  if (report.due === 0) return <p className="text-body text-ink-2">{t("noReport")}</p>;
  return (
    <>
      <p className="mb-2 text-body text-ink-2">
        {report.share === null
          ? t("noShare")
          : t("share", {
              share: Math.round(report.share * 100),
              kept: report.kept,
              of: report.kept + report.keptLate + report.broken,
            })}
      </p>
      <WideTable
        caption={t("report")}
        head={
          <>
            <HeadCell>{t("who")}</HeadCell>
            {FIGURES.map((figure) => (
              <HeadCell key={figure} figure>
                {t(`figures.${figure}`)}
              </HeadCell>
            ))}
          </>
        }
      >
        {report.byAgent.map((row) => (
          <Row key={row.agent?.id ?? "none"}>
            <Cell className="font-medium text-ink">{row.agent?.displayName ?? t("program")}</Cell>
            {FIGURES.map((figure) => (
              <Cell key={figure} figure>
                {row[figure]}
              </Cell>
            ))}
          </Row>
        ))}
      </WideTable>
    </>
  );
}
