import { useTranslations } from "next-intl";
import { memo } from "react";
import type { StripCell } from "./strip-cell";
import type { CoverWords } from "./use-cover-words";

type Props = { cells: readonly StripCell[]; words: CoverWords; lengthMs: number };

/** The strip as a table for who does not see it. */
export const CoverTable = memo(function CoverTable({ cells, words, lengthMs }: Props) {
  const t = useTranslations("cover");
  return (
    <div className="sr-only">
      <table>
        <caption>{t("strip.label")}</caption>
        <thead>
          <tr>
            {(["time", "state", "required", "planned", "present", "predicted"] as const).map((name) => (
              <th key={name} scope="col">
                {t(`table.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={cell.startMs}>
              <th scope="row">{words.span(cell.startMs, cell.startMs + lengthMs, true)}</th>
              <td>{words.state(cell.state)}</td>
              <td>{cell.required}</td>
              <td>{cell.planned}</td>
              <td>{cell.present ?? t("none")}</td>
              <td>{cell.predicted === null ? t("none") : words.share(cell.predicted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
