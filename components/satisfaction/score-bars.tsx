import { useFormatter, useTranslations } from "next-intl";
import { Cell, HeadCell, NameCell, Row, Table } from "@/components/ui/table";

/** How many gave each score, the best first; the bar is the share of all who gave one. */
export function ScoreBars({ scores }: { scores: readonly number[] }) {
  const t = useTranslations("satisfaction");
  const format = useFormatter();
  const all = scores.reduce((sum, each) => sum + each, 0);
  return (
    <Table
      caption={t("scoresCaption")}
      head={
        <>
          <HeadCell>{t("score")}</HeadCell>
          <HeadCell className="w-full">
            <span className="sr-only">{t("share")}</span>
          </HeadCell>
          <HeadCell figure>{t("people")}</HeadCell>
          <HeadCell figure>{t("share")}</HeadCell>
        </>
      }
    >
      {[...scores.entries()].reverse().map(([place, count]) => {
        const share = all === 0 ? 0 : count / all;
        return (
          <Row key={place}>
            <NameCell className="whitespace-nowrap">
              <span aria-hidden="true">
                {"★".repeat(place + 1)}
                <span className="text-line-strong">{"★".repeat(4 - place)}</span>
              </span>
              <span className="sr-only">{t("stars", { score: place + 1 })}</span>
            </NameCell>
            <Cell>
              <span aria-hidden="true" className="block h-2 rounded-chip bg-sunk">
                <span className="block h-2 rounded-chip bg-ink-2" style={{ width: `${share * 100}%` }} />
              </span>
            </Cell>
            <Cell figure>{format.number(count)}</Cell>
            <Cell figure>{format.number(share, { style: "percent", maximumFractionDigits: 0 })}</Cell>
          </Row>
        );
      })}
    </Table>
  );
}
