import type { Grouping } from "./grouping";
import type { ReportRow } from "./report-schemas";
import { figuresOf } from "./rules/figures";
import type { Measure, TurnColumns } from "./rules/turn-columns";

/** The rows of one grouping: those of time in their order, the others by how much they hold, without empty ones. */
export function reportRows<Name extends string>(
  columns: TurnColumns<Name>,
  { cut, nameOf, isWhole }: Grouping<Name>,
  measure: Measure = columns.first,
): ReportRow[] {
  const rows = figuresOf(measure, { size: cut.size, of: columns.cells[cut.name] }).map(
    (figures, cell): ReportRow | null =>
      !isWhole && figures.n + figures.open === 0 ? null : { ...nameOf(cell), ...figures, load: null },
  );
  const held = rows.filter((row) => row !== null);
  return isWhole ? held : held.sort((a, b) => b.n + b.open - (a.n + a.open));
}
