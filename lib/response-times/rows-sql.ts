import { SECOND } from "@/lib/base/time";
import { all, type Sql, sql } from "@/lib/db/sql";
import { cellSql } from "./cell-sql";
import type { RowsQuery, Which } from "./report-schemas";
import type { ReportScope } from "./report-scope";
import { type TurnSql, turnSql } from "./turn-sql";

/** The rows behind a figure: where they are read and what they must be, on `t`. */
export interface RowsSql {
  measured: TurnSql;
  where: Sql;
}

export type RowsOf = Pick<RowsQuery, "which" | "key" | "atLeast" | "below">;

/** Throws what `cellSql` throws. */
export function rowsSql(scope: ReportScope, { which, key, atLeast, below }: RowsOf): RowsSql {
  const { metric, clock, groupBy } = scope.query;
  const measured = turnSql(metric, clock, scope.now);
  const { fromAt, toAt } = scope.range;
  return {
    measured,
    where: all([
      sql`t."startedAt" >= ${fromAt}::timestamptz AND t."startedAt" < ${toAt}::timestamptz`,
      measured.isOf,
      scope.turns,
      whichSql(measured, which),
      ...(key === undefined ? [] : [cellSql(scope, groupBy ?? "day", key)]),
      ...(atLeast === undefined ? [] : [sql`${measured.wait} >= ${atLeast * SECOND}::float8`]),
      ...(below === undefined ? [] : [sql`${measured.wait} < ${below * SECOND}::float8`]),
    ]),
  };
}

function whichSql({ isAnswered, isOpen, isByPromise }: TurnSql, which: Which): Sql {
  switch (which) {
    case "counted":
      return sql`NOT t."isCloser" AND ${isAnswered}`;
    case "inTime":
      return sql`NOT t."isCloser" AND ${isAnswered} AND ${isByPromise}`;
    case "late":
      return sql`NOT t."isCloser" AND (${isAnswered} OR ${isOpen}) AND ${isByPromise} = NOT (${isAnswered})`;
    case "open":
      return sql`NOT t."isCloser" AND ${isOpen}`;
    case "leftOut":
      return sql`(t."isCloser" OR (t.ending = 'no-reply-needed'))`;
    case "all":
      return sql`true`;
  }
}
