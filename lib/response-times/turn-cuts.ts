import { type Sql, sql, uuids } from "@/lib/db/sql";
import type { TurnCut } from "./read-turns";
import { languageCells } from "./rules/language-cells";
import type { Bucket } from "./rules/report-buckets";
import type { ReportRange } from "./rules/report-range";
import { HOURS_A_WEEK, offsetsOf } from "./rules/week-hours";

/** By the local hours, days, weeks or months of the range, which have no hole. */
export function cutByTime<Name extends string>(name: Name, buckets: readonly Bucket[]): TurnCut<Name> {
  const starts = buckets.map(({ fromAt }) => fromAt.toISOString());
  // In a subselect, so that the instants are read once and not for every turn.
  const cell = sql`width_bucket(t."startedAt", (SELECT ${starts}::text[]::timestamptz[])) - 1`;
  return { name, size: buckets.length, cell };
}

/** By the hour of the local week, Monday 0:00 being 0; wall time also where a day has 23 or 25 hours. */
export function cutByWeekHour<Name extends string>(name: Name, range: ReportRange): TurnCut<Name> {
  const { starts, offsets } = offsetsOf(range);
  const offset = sql`(SELECT ${offsets}::int[])[width_bucket(t."startedAt", (SELECT ${starts}::text[]::timestamptz[]))]`;
  // 1970 began on a Thursday: 72 hours after Monday.
  const cell = sql`mod(floor((date_part('epoch', t."startedAt") + ${offset}) / 3600)::int8 + 72, ${HOURS_A_WEEK}::int8)`;
  return { name, size: HOURS_A_WEEK, cell };
}

/** By one of these ids; 0 is none, the last cell holds all others. */
export function cutById<Name extends string>(name: Name, column: Sql, ids: readonly string[]): TurnCut<Name> {
  const alias = sql`${sqlName(name)}`;
  return {
    name,
    size: ids.length + 2,
    cell: sql`CASE WHEN ${column} IS NULL THEN 0 ELSE coalesce(${alias}.place, ${ids.length + 1}::int) END`,
    joined: sql`LEFT JOIN unnest(${uuids(ids)}) WITH ORDINALITY AS ${alias}(id, place) ON ${alias}.id = ${column}`,
  };
}

/** By one of these words; 0 is another. */
export function cutByWord<Name extends string>(
  name: Name,
  column: Sql,
  words: readonly string[],
): TurnCut<Name> {
  const cell = sql`coalesce(array_position(${[...words]}::text[], ${column}), 0)`;
  return { name, size: words.length + 1, cell };
}

/** By the language, three letters of five bits each. */
export function cutByLanguage<Name extends string>(name: Name): TurnCut<Name> {
  const letter = (place: number) =>
    sql`(ascii(substr(split_part(t.language, '-', 1), ${place}::int, 1)) & 31)`;
  const cell = sql`coalesce(${letter(1)} * 1024 + ${letter(2)} * 32 + ${letter(3)}, 0)`;
  return { name, size: languageCells, cell };
}

export function cutByLevel<Name extends string>(name: Name): TurnCut<Name> {
  return { name, size: 10, cell: sql`least(t.level, 9)` };
}

function sqlName(name: string): Sql {
  switch (name) {
    case "account":
      return sql`by_account`;
    case "agent":
      return sql`by_agent`;
    default:
      return sql`by_id`;
  }
}
