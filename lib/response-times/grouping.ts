import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import type { Group } from "./list-groups";
import type { TurnCut } from "./read-slice";
import type { GroupBy } from "./report-schemas";
import type { ReportScope } from "./report-scope";
import { languageOfCell } from "./rules/language-cells";
import { bucketsOf, isTimeStep } from "./rules/report-buckets";
import type { ReportRange } from "./rules/report-range";
import { bucketCells, weekHourCells } from "./rules/time-cells";
import type { TurnColumns } from "./rules/turn-columns";
import { HOURS_A_WEEK, weekHourKey } from "./rules/week-hours";
import { cutById, cutByLanguage, cutByLevel, cutByWord } from "./turn-cuts";

export const NONE = "none";
export const OTHERS = "others";

/** How turns are cut into the rows of a report. */
export interface Grouping<Name extends string> {
  size: number;
  /** What must be read with them; times are read anyway. */
  cuts: readonly TurnCut<Name>[];
  cellsOf(columns: TurnColumns<Name>): Uint16Array;
  nameOf(cell: number): { key: string; label: string | null };
  /** Rows of time have no hole; of the others only those that hold something are shown. */
  isWhole: boolean;
}

/** The grouping by a word of the query; people whose figures are not open to the reader are one row. Throws Refused `report-too-fine`. */
export function groupingOf<Name extends string>(
  ctx: Ctx,
  scope: ReportScope,
  name: Name,
  groupBy: GroupBy,
  range: ReportRange = scope.range,
): Grouping<Name> {
  if (isTimeStep(groupBy)) {
    const buckets = bucketsOf(range, groupBy);
    return {
      size: buckets.length,
      cuts: [],
      cellsOf: ({ startedAt }) => bucketCells(startedAt, buckets),
      nameOf: (cell) => ({ key: buckets[cell]?.key ?? NONE, label: null }),
      isWhole: true,
    };
  }
  switch (groupBy) {
    case "weekdayHour":
      return {
        size: HOURS_A_WEEK,
        cuts: [],
        cellsOf: ({ startedAt }) => weekHourCells(startedAt, range),
        nameOf: (cell) => ({ key: weekHourKey(cell), label: null }),
        isWhole: false,
      };
    case "account":
      return byGroups(name, scope.groups.accounts, sql`t."accountId"`);
    case "team":
      return byGroups(name, scope.groups.teams, sql`t."teamId"`);
    case "agent": {
      const open = scope.groups.agents.filter(({ id }) => scope.openAgentIds.has(id));
      return byGroups(name, open, sql`t."agentId"`);
    }
    case "channel":
      return byWords(name, [...ctx.traits.keys()], sql`t.channel`);
    case "audience":
      return byWords(name, ["public", "private"], sql`t.audience`);
    case "language":
      return byCut(cutByLanguage(name), (cell) => ({ key: languageOfCell(cell) ?? NONE, label: null }));
    case "level":
      return byCut(cutByLevel(name), (cell) => ({ key: String(cell), label: null }));
  }
}

function byCut<Name extends string>(cut: TurnCut<Name>, nameOf: Grouping<Name>["nameOf"]): Grouping<Name> {
  const cellsOf = ({ cells }: TurnColumns<Name>) => cells[cut.name];
  return { size: cut.size, cuts: [cut], cellsOf, nameOf, isWhole: false };
}

function byGroups<Name extends string>(name: Name, groups: readonly Group[], column: Sql): Grouping<Name> {
  const ids = groups.map(({ id }) => id);
  return byCut(cutById(name, column, ids), (cell) => {
    const group = groups[cell - 1];
    if (group) return { key: group.id, label: group.label };
    return { key: cell === 0 ? NONE : OTHERS, label: null };
  });
}

function byWords<Name extends string>(name: Name, words: readonly string[], column: Sql): Grouping<Name> {
  return byCut(cutByWord(name, column, words), (cell) => ({ key: words[cell - 1] ?? NONE, label: null }));
}
