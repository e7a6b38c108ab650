import type { Grouping } from "./grouping";
import type { ReadTurns } from "./read-turns";
import type { ReportRow } from "./report-schemas";
import type { ReportScope } from "./report-scope";
import { activeHours } from "./rules/active-hours";
import { figuresOf } from "./rules/figures";

/** The rows of one grouping: those of time in their order, the others by how much they hold, without empty ones. */
export function reportRows<Name extends string>(
  { columns, asked }: ReadTurns<Name>,
  { size, cellsOf, nameOf, isWhole }: Grouping<Name>,
): ReportRow[] {
  const rows = figuresOf(asked, { size, of: cellsOf(columns) }).map((figures, cell): ReportRow | null =>
    !isWhole && figures.n + figures.open === 0 ? null : { ...nameOf(cell), ...figures, load: null },
  );
  const held = rows.filter((row) => row !== null);
  return isWhole ? held : held.sort((a, b) => b.n + b.open - (a.n + a.open));
}

/** The rows of agents with how long each was at it, so that nobody is judged by speed alone. */
export function agentRows<Name extends string>(
  turns: ReadTurns<Name>,
  grouping: Grouping<Name>,
  { groups }: ReportScope,
): ReportRow[] {
  const { size, cellsOf, nameOf } = grouping;
  const hours = activeHours(turns.columns, cellsOf(turns.columns), size);
  const hoursOf = new Map(hours.map((count, cell) => [nameOf(cell).key, count]));
  const isActive = new Map(groups.agents.map((agent) => [agent.id, agent.isActive]));
  return reportRows(turns, grouping).map((row) => {
    const active = isActive.get(row.key);
    if (active === undefined) return row;
    return { ...row, load: { activeHours: hoursOf.get(row.key) ?? 0, isActive: active } };
  });
}
