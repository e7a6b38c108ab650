import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { join, type Sql, sql } from "@/lib/db/sql";
import type { ReportRange } from "./rules/report-range";
import { CODE, type Dimension, MARK, PROMISE, readTurnColumns, type TurnColumns } from "./rules/turn-columns";
import type { TurnSql } from "./turn-sql";

/** A dimension with the SQL of a turn's cell, from 0 on, and what that needs to be joined. */
export interface TurnCut<Name extends string> extends Dimension<Name> {
  cell: Sql;
  joined?: Sql;
}

export interface ReadTurns<Name extends string> {
  range: ReportRange;
  /** On `t`: filters and rights. */
  where: Sql;
  first: TurnSql;
  second: TurnSql;
  cuts: readonly TurnCut<Name>[];
}

/** So much is read at once: memory stays small, and others have their turn in between. */
const SLICE_MS = 100 * DAY;

/** The turns of a range that were answered or still wait, from one index alone. Closers and closed ones are not among them. */
export async function readTurns<Name extends string>(
  ctx: Ctx,
  { range, where, first, second, cuts }: ReadTurns<Name>,
): Promise<TurnColumns<Name>> {
  const joined = cuts.map((cut) => cut.joined ?? sql``);
  const texts: { text: string; count: number }[] = [];
  for (const { fromAt, toAt } of slicesOf(range)) {
    const [row] = await ctx.db.$queryRaw<{ text: string | null; count: number }[]>`
      SELECT string_agg(m.wait || ' ' || m.code || ' ' || CASE WHEN m.again = m.wait THEN 0 ELSE m.again END, ' ') AS text,
        count(*)::int AS count
      FROM (SELECT ${first.wait} AS wait, ${second.wait} AS again, ${codeOf(first, second, cuts)} AS code
        FROM ${first.from} t ${joined.length > 0 ? join(joined, " ") : sql``}
        WHERE t."startedAt" >= ${fromAt}::timestamptz AND t."startedAt" < ${toAt}::timestamptz AND NOT t."isCloser"
          AND (t."endedAt" IS NULL OR t.ending = 'answered') AND ${first.isOf} AND ${where}) m`;
    texts.push({ text: row?.text ?? "", count: row?.count ?? 0 });
  }
  return readTurnColumns(texts, cuts);
}

function* slicesOf({ fromAt, toAt }: ReportRange): Generator<{ fromAt: Date; toAt: Date }> {
  for (let start = fromAt; start < toAt; ) {
    const end = new Date(Math.min(after(start, SLICE_MS).getTime(), toAt.getTime()));
    yield { fromAt: start, toAt: end };
    start = end;
  }
}

function codeOf(first: TurnSql, second: TurnSql, cuts: readonly TurnCut<string>[]): Sql {
  const terms = [
    sql`${marksOf()}`,
    sql`${CODE.first}::int8 * ${stateOf(first)}`,
    sql`${CODE.second}::int8 * ${stateOf(second)}`,
  ];
  let weight: number = CODE.cells;
  for (const { cell, size } of cuts) {
    terms.push(sql`${weight}::int8 * (${cell})`);
    weight *= size;
  }
  return join(terms, " + ");
}

function stateOf({ isAnswered, isByPromise }: TurnSql): Sql {
  return sql`(CASE WHEN ${isAnswered} THEN 0 ELSE 1 END + CASE WHEN ${isByPromise} THEN ${PROMISE}::int ELSE 0 END)`;
}

function marksOf(): Sql {
  const bit = (mark: number, condition: Sql) => sql`CASE WHEN ${condition} THEN ${mark}::int ELSE 0 END`;
  const bits = [
    bit(MARK.flagged, sql`t.level > 0`),
    bit(
      MARK.acknowledged,
      sql`t.ending = 'answered' AND (t."usefulAt" IS NULL OR t."usefulAt" > t."endedAt")`,
    ),
    bit(MARK.moved, sql`t."movedToPrivate"`),
    bit(MARK.public, sql`t.audience = 'public'`),
  ];
  return sql`(${join(bits, " + ")})`;
}
