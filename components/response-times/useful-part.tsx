"use client";

import { useTranslations } from "next-intl";
import { Cell, HeadCell, NameCell, Row, Table } from "@/components/ui/table";
import type { Overview } from "@/lib/response-times/overview-schemas";
import type { Figures } from "@/lib/response-times/report-schemas";
import type { ExplainAsk } from "./explain-context";
import { FigureButton } from "./figure-button";
import { useFigures } from "./use-figures";

const FLAGGED = "1,2,3,4,5,6,7,8,9";
type RowProps = { name: string; figures: Figures; over?: NonNullable<ExplainAsk["over"]> };

/** The first answer beside the first useful one: what a bare "please DM us" hides; and those that bore a red flag. */
export function UsefulPart({ overview }: { overview: Overview }) {
  const t = useTranslations("response-times");
  const { share, count } = useFigures();
  const { acknowledged, totals, useful, flagged } = overview;
  const rows: readonly RowProps[] = [
    { name: t("useful.of.response"), figures: totals },
    { name: t("useful.of.useful"), figures: useful, over: { metric: "useful" } },
    { name: t("useful.of.flagged"), figures: flagged, over: { level: FLAGGED } },
  ];
  return (
    <section aria-label={t("useful.title")} className="flex min-w-0 flex-col p-6 phone:p-4">
      <h2 className="mb-3 font-semibold text-body">
        {t("useful.title")}{" "}
        <span className="ml-1 font-normal text-ink-3 text-meta">{t("useful.detail")}</span>
      </h2>
      <Table
        caption={t("useful.title")}
        head={
          <>
            <HeadCell>{t("useful.until")}</HeadCell>
            <HeadCell figure>n</HeadCell>
            <HeadCell figure>p50</HeadCell>
            <HeadCell figure>p90</HeadCell>
            <HeadCell figure>{t("table.within600")}</HeadCell>
          </>
        }
      >
        {rows.map((row) => (
          <UsefulRow key={row.name} {...row} />
        ))}
      </Table>
      <p className="mt-3 text-pretty text-body text-ink-2">
        <FigureButton ask={{ figure: "acknowledged", shown: share(acknowledged.share) }}>
          <span className="font-semibold text-ink">{share(acknowledged.share)}</span>
        </FigureButton>{" "}
        {t("useful.acknowledged", { part: count(acknowledged.part), of: count(acknowledged.of) })}{" "}
        <a href="/response-times/rules" className="text-link print:hidden">
          {t("useful.rules")}
        </a>
      </p>
    </section>
  );
}

function UsefulRow({ name, figures, over }: RowProps) {
  const { short, share, count } = useFigures();
  const cells = [
    ["n", count(figures.n)],
    ["p50", short(figures.p50Seconds)],
    ["p90", short(figures.p90Seconds)],
    ["within600", share(figures.within600)],
  ] as const;
  return (
    <Row>
      <NameCell>{name}</NameCell>
      {cells.map(([figure, shown]) => (
        <Cell key={figure} figure>
          <FigureButton ask={{ figure, shown, ...(over ? { over } : {}) }}>{shown}</FigureButton>
        </Cell>
      ))}
    </Row>
  );
}
