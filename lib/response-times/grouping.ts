import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { Group } from "./list-groups";
import type { TurnCut } from "./read-turns";
import type { GroupBy } from "./report-schemas";
import type { ReportScope } from "./report-scope";
import { languageOfCell } from "./rules/language-cells";
import { type Bucket, bucketsOf, isTimeStep } from "./rules/report-buckets";
import type { ReportRange } from "./rules/report-range";
import { weekHourKey } from "./rules/week-hours";
import { cutById, cutByLanguage, cutByLevel, cutByTime, cutByWeekHour, cutByWord } from "./turn-cuts";

export const NONE = "none";
export const OTHERS = "others";

/** How turns are cut into the rows of a report. */
export interface Grouping<Name extends string> {
  cut: TurnCut<Name>;
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
  if (isTimeStep(groupBy)) return byTime(name, bucketsOf(range, groupBy));
  switch (groupBy) {
    case "weekdayHour":
      return part(cutByWeekHour(name, range), (cell) => ({ key: weekHourKey(cell), label: null }));
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
      return part(cutByLanguage(name), (cell) => ({ key: languageOfCell(cell) ?? NONE, label: null }));
    case "level":
      return part(cutByLevel(name), (cell) => ({ key: String(cell), label: null }));
  }
}

function part<Name extends string>(cut: TurnCut<Name>, nameOf: Grouping<Name>["nameOf"]): Grouping<Name> {
  return { cut, nameOf, isWhole: false };
}

function byTime<Name extends string>(name: Name, buckets: readonly Bucket[]): Grouping<Name> {
  const nameOf = (cell: number) => ({ key: buckets[cell]?.key ?? NONE, label: null });
  return { cut: cutByTime(name, buckets), nameOf, isWhole: true };
}

function byGroups<Name extends string>(
  name: Name,
  groups: readonly Group[],
  column: ReturnType<typeof sql>,
): Grouping<Name> {
  const ids = groups.map(({ id }) => id);
  return part(cutById(name, column, ids), (cell) => {
    const group = groups[cell - 1];
    if (group) return { key: group.id, label: group.label };
    return { key: cell === 0 ? NONE : OTHERS, label: null };
  });
}

function byWords<Name extends string>(
  name: Name,
  words: readonly string[],
  column: ReturnType<typeof sql>,
): Grouping<Name> {
  return part(cutByWord(name, column, words), (cell) => ({ key: words[cell - 1] ?? NONE, label: null }));
}
