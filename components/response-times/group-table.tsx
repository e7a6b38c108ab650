"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Cell, HeadCell, NameCell, Row, Table } from "@/components/ui/table";
import type { GroupBy, ReportRow } from "@/lib/response-times/report-schemas";
import type { ExplainAsk } from "./explain-context";
import { FigureButton } from "./figure-button";
import { LoadBar } from "./load-bar";
import { useFigures } from "./use-figures";

export type GroupRow = Readonly<{ row: ReportRow; name: string; mark?: ReactNode }>;

type Props = {
  caption: string;
  head: string;
  groupBy: GroupBy;
  rows: readonly GroupRow[];
  /** Load stands beside every time of a person. */
  withLoad?: boolean;
};

/** Figures by channel, account or person; each opens to its rows. */
export function GroupTable({ caption, head, groupBy, rows, withLoad = false }: Props) {
  const t = useTranslations("response-times");
  const highest = Math.max(1, ...rows.map(({ row }) => turnsPerHour(row) ?? 0));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div role="group" aria-label={caption} tabIndex={0} className="max-h-96 overflow-auto print:max-h-none">
      <Table
        caption={caption}
        className="overflow-visible"
        head={
          <>
            <HeadCell>{head}</HeadCell>
            <HeadCell figure>{t("table.answered")}</HeadCell>
            {withLoad ? (
              <>
                <HeadCell figure>{t("table.hours")}</HeadCell>
                <HeadCell figure>{t("table.load")}</HeadCell>
              </>
            ) : null}
            <HeadCell figure>p50</HeadCell>
            <HeadCell figure>p90</HeadCell>
            <HeadCell figure>{t("table.within600")}</HeadCell>
            {withLoad ? null : <HeadCell figure>{t("table.withinTarget")}</HeadCell>}
          </>
        }
      >
        {rows.map(({ row, name, mark }) => (
          <Row key={row.key}>
            <NameCell className="max-w-40">
              <span className="flex items-center gap-2">
                {mark}
                <bdi className="truncate">{name}</bdi>
              </span>
            </NameCell>
            <Figure row={row} name={name} groupBy={groupBy} figure="n" />
            {withLoad ? <LoadCells row={row} highest={highest} /> : null}
            <Figure row={row} name={name} groupBy={groupBy} figure="p50" />
            <Figure row={row} name={name} groupBy={groupBy} figure="p90" />
            <Figure row={row} name={name} groupBy={groupBy} figure="within600" />
            {withLoad ? null : <Figure row={row} name={name} groupBy={groupBy} figure="withinTarget" />}
          </Row>
        ))}
      </Table>
    </div>
  );
}

export function turnsPerHour({ n, load }: ReportRow): number | null {
  return load && load.activeHours > 0 ? n / load.activeHours : null;
}

function LoadCells({ row, highest }: { row: ReportRow; highest: number }) {
  const { count } = useFigures();
  return (
    <>
      <Cell figure>{row.load ? count(row.load.activeHours) : "–"}</Cell>
      <Cell figure>
        <LoadBar value={turnsPerHour(row)} highest={highest} />
      </Cell>
    </>
  );
}

type FigureProps = {
  row: ReportRow;
  name: string;
  groupBy: GroupBy;
  figure: "n" | "p50" | "p90" | "within600" | "withinTarget";
};

function Figure({ row, name, groupBy, figure }: FigureProps) {
  const { short, share, count } = useFigures();
  const shown = {
    n: () => count(row.n),
    p50: () => short(row.p50Seconds),
    p90: () => short(row.p90Seconds),
    within600: () => share(row.within600),
    withinTarget: () => share(row.withinTarget),
  }[figure]();
  const ask: ExplainAsk = { figure, shown, cell: { groupBy, key: row.key, name } };
  // Of people whose figures the reader may not see there is only the sum.
  if (row.key === "others") return <Cell figure>{shown}</Cell>;
  return (
    <Cell figure>
      <FigureButton ask={ask}>{shown}</FigureButton>
    </Cell>
  );
}
