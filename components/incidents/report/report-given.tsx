import { useFormatter, useTranslations } from "next-intl";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { writtenSum } from "@/lib/goodwill/rules/money";
import type { IncidentReport } from "@/lib/incidents/report/report-schemas";

type Props = Pick<IncidentReport, "mailings" | "makeGoods" | "offers"> & { incidentId: string };

/** What was mailed and what was offered, each with the page its rows stand on. */
export function ReportMailings({ mailings, incidentId }: Pick<Props, "mailings" | "incidentId">) {
  const t = useTranslations("incident-report.mailings");
  const format = useFormatter();
  if (mailings.length === 0) return <p className="text-body text-ink-2">{t("none")}</p>;
  const columns = ["sent", "bounced", "complained", "unsubscribed", "answered", "leftOut"] as const;
  return (
    <Table
      caption={t("title")}
      head={
        <>
          <HeadCell>{t("name")}</HeadCell>
          {columns.map((column) => (
            <HeadCell key={column} figure>
              {t(column)}
            </HeadCell>
          ))}
        </>
      }
    >
      {mailings.map((mailing) => (
        <Row key={mailing.id}>
          <Cell>
            <a href={`/incidents/${incidentId}/mailings/${mailing.id}`} dir="auto" className="text-link">
              {mailing.name}
            </a>
          </Cell>
          {columns.map((column) => (
            <Cell key={column} figure>
              {format.number(mailing[column])}
            </Cell>
          ))}
        </Row>
      ))}
    </Table>
  );
}

export function ReportOffers({ makeGoods, offers, incidentId }: Omit<Props, "mailings">) {
  const t = useTranslations("incident-report.given");
  const format = useFormatter();
  if (makeGoods.length + offers.length === 0) return <p className="text-body text-ink-2">{t("none")}</p>;
  const columns = ["reserved", "offered", "claimed", "expired", "stopped"] as const;
  return (
    <>
      {makeGoods.length > 0 ? (
        <Table
          caption={t("title")}
          head={
            <>
              <HeadCell>{t("name")}</HeadCell>
              {columns.map((column) => (
                <HeadCell key={column} figure>
                  {t(column)}
                </HeadCell>
              ))}
              <HeadCell figure>{t("cost")}</HeadCell>
            </>
          }
        >
          {makeGoods.map((each) => (
            <Row key={each.id}>
              <Cell>
                <a href={`/incidents/${incidentId}/make-good`} dir="auto" className="text-link">
                  {each.name}
                </a>
              </Cell>
              {columns.map((column) => (
                <Cell key={column} figure>
                  {format.number(each[column])}
                </Cell>
              ))}
              <Cell figure>
                {each.currency} {writtenSum(each.cost, each.currency)}
              </Cell>
            </Row>
          ))}
        </Table>
      ) : null}
      {offers.map(({ currency, count, cost }) => (
        <p key={currency} className="pt-2 text-body">
          {t("byAgents", { count, cost: `${currency} ${writtenSum(cost, currency)}` })}{" "}
          <a href="/goodwill" className="text-link print:hidden">
            {t("ledger")}
          </a>
        </p>
      ))}
    </>
  );
}
