import type { Ctx } from "@/lib/context/ctx";
import { join, type Sql, sql } from "@/lib/db/sql";
import { type Dimension, MARK, MARKS, type SentColumns } from "./rules/turn-columns";

/** A dimension with the SQL of a turn's cell, from 0 on, and what that needs to be joined. */
export interface TurnCut<Name extends string> extends Dimension<Name> {
  cell: Sql;
  joined?: Sql;
}

export interface Slice {
  from: Sql;
  where: Sql;
  now: Date;
  cuts: readonly TurnCut<string>[];
  /** Which times are wanted beside start and end. */
  times: { received: boolean; useful: boolean };
}

/** The turns of a part of a range as one row of columns. */
export async function readSlice(
  ctx: Ctx,
  { from, where, now, cuts, times }: Slice,
  { fromAt, toAt }: { fromAt: Date; toAt: Date },
): Promise<SentColumns> {
  const sent = (value: Sql) => sql`coalesce(encode(string_agg(${value}, ''::bytea), 'base64'), '')`;
  const instant = (at: Sql) => sent(sql`timestamptz_send(coalesce(${at}, 'infinity'))`);
  const joined = cuts.map((cut) => cut.joined ?? sql``);
  const [row] = await ctx.db.$queryRaw<SentColumns[]>`
    SELECT count(*)::int AS count, ${instant(sql`t."startedAt"`)} AS "startedAt", ${times.received ? instant(sql`t."receivedAt"`) : sql`''`} AS "receivedAt",
      ${instant(sql`t."endedAt"`)} AS "endedAt", ${times.useful ? instant(sql`t."usefulAt"`) : sql`''`} AS "usefulAt", ${sent(sql`int8send(${codeOf(now, cuts)})`)} AS code
    FROM ${from} t LEFT JOIN (SELECT id FROM "Conversation" WHERE "importId" IS NOT NULL) imported ON imported.id = t."conversationId"
      ${joined.length > 0 ? join(joined, " ") : sql``}
    WHERE t."startedAt" >= ${fromAt}::timestamptz AND t."startedAt" < ${toAt}::timestamptz AND NOT t."isCloser"
      AND (t."endedAt" IS NULL OR t.ending = 'answered') AND ${where}`;
  if (!row) throw new RangeError("An aggregate without a row");
  return row;
}

function codeOf(now: Date, cuts: readonly TurnCut<string>[]): Sql {
  const bit = (mark: number, condition: Sql) => sql`CASE WHEN ${condition} THEN ${mark}::int ELSE 0 END`;
  const marks = [
    bit(MARK.flagged, sql`t.level > 0`),
    bit(MARK.moved, sql`t."movedToPrivate"`),
    bit(MARK.public, sql`t.audience = 'public'`),
    bit(MARK.imported, sql`imported.id IS NOT NULL`),
    bit(MARK.inTime, sql`t."endedAt" <= t."promisedAt"`),
    bit(MARK.usefulInTime, sql`t."usefulAt" <= t."promisedAt"`),
    bit(MARK.isPast, sql`t."promisedAt" < (SELECT ${now}::timestamptz)`),
  ];
  const terms = [sql`(${join(marks, " + ")})::int8`];
  let weight = MARKS;
  for (const { cell, size } of cuts) {
    terms.push(sql`${weight}::int8 * (${cell})`);
    weight *= size;
  }
  return join(terms, " + ");
}
