import { NotFound } from "@/lib/base/errors";
import { type Sql, sql, uuids } from "@/lib/db/sql";
import { NONE, OTHERS } from "./grouping";
import type { GroupBy } from "./report-schemas";
import type { ReportScope } from "./report-scope";
import { bucketsOf, isTimeStep } from "./rules/report-buckets";
import type { ReportRange } from "./rules/report-range";
import { HOURS_A_WEEK, offsetsOf, readWeekHour } from "./rules/week-hours";

/**
 * One row of a report as a condition on a turn, `t`: the twin of `groupingOf`. Throws NotFound `report-row-gone` for a key
 * that no row has, also that of a person whose figures are not open to the reader.
 */
export function cellSql(scope: ReportScope, groupBy: GroupBy, key: string): Sql {
  if (isTimeStep(groupBy)) {
    const bucket = bucketsOf(scope.range, groupBy).find((each) => sameKey(each.key, key));
    if (!bucket) throw gone(key);
    return sql`t."startedAt" >= ${bucket.fromAt}::timestamptz AND t."startedAt" < ${bucket.toAt}::timestamptz`;
  }
  switch (groupBy) {
    case "weekdayHour": {
      const cell = readWeekHour(key);
      if (cell === null) throw gone(key);
      return sql`${weekHour(scope.range)} = ${cell}::int`;
    }
    case "account":
      return idSql(
        sql`t."accountId"`,
        key,
        scope.groups.accounts.map(({ id }) => id),
      );
    case "team":
      return idSql(
        sql`t."teamId"`,
        key,
        scope.groups.teams.map(({ id }) => id),
      );
    case "agent":
      return idSql(sql`t."agentId"`, key, [...scope.openAgentIds]);
    case "channel":
      return sql`t.channel = ${key}`;
    case "audience":
      return sql`t.audience = ${key}`;
    case "language":
      return key === NONE ? sql`t.language IS NULL` : sql`split_part(t.language, '-', 1) = ${key}`;
    case "level":
      return sql`least(t.level, 9)::text = ${key}`;
  }
}

function idSql(column: Sql, key: string, known: readonly string[]): Sql {
  if (key === NONE) return sql`${column} IS NULL`;
  if (key === OTHERS) return sql`(${column} IS NOT NULL AND NOT ${column} = ANY(${uuids(known)}))`;
  if (!known.includes(key)) throw gone(key);
  return sql`${column} = ${key}::uuid`;
}

/** The hour of the local week, Monday 0:00 being 0: the twin of `weekHourCells`. 1970 began 72 hours after a Monday. */
function weekHour(range: ReportRange): Sql {
  const { starts, offsets } = offsetsOf(range);
  const offset = sql`(SELECT ${offsets}::int[])[greatest(width_bucket(t."startedAt", (SELECT ${starts}::text[]::timestamptz[])), 1)]`;
  return sql`mod(floor((date_part('epoch', t."startedAt") + ${offset}) / 3600)::int8 + 72, ${HOURS_A_WEEK}::int8)`;
}

/** The same instant may be written with and without milliseconds. */
function sameKey(own: string, asked: string): boolean {
  if (own === asked) return true;
  const at = Date.parse(asked);
  return own.includes("T") && Date.parse(own) === at;
}

function gone(key: string): NotFound {
  return new NotFound("report-row-gone", { key });
}
