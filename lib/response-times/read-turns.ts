import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { join, type Sql, sql } from "@/lib/db/sql";
import { readCalendars } from "./read-calendars";
import type { ReportScope } from "./report-scope";
import { type Measure, measureOf, type OpenTime } from "./rules/measure";
import type { ReportRange } from "./rules/report-range";
import {
  type Dimension,
  MARK,
  MARKS,
  readTurnColumns,
  type SentColumns,
  type TurnColumns,
} from "./rules/turn-columns";
import { cutById } from "./turn-cuts";
import { turnSql } from "./turn-sql";

/** A dimension with the SQL of a turn's cell, from 0 on, and what that needs to be joined. */
export interface TurnCut<Name extends string> extends Dimension<Name> {
  cell: Sql;
  joined?: Sql;
}

export interface ReadTurns<Name extends string> {
  columns: TurnColumns<Name | "calendar">;
  /** By the metric that was asked for. */
  asked: Measure;
  /** Of the same turns, until the first answer of use. */
  useful: Measure;
}

/** So much is read at once: memory stays small, and others have their turn in between. */
const SLICE_MS = 100 * DAY;

/**
 * The turns of a range that were answered or still wait, from one index alone, with their waits by the clock that was asked
 * for. Closers and closed ones are not among them.
 */
export async function readTurns<Name extends string>(
  ctx: Ctx,
  { query, now, turns }: ReportScope,
  range: ReportRange,
  cuts: readonly TurnCut<Name>[],
): Promise<ReadTurns<Name>> {
  const measured = turnSql(query.metric, query.clock, now);
  const calendars = query.clock === "desk" ? await readCalendars(ctx) : null;
  const all: TurnCut<Name | "calendar">[] = [...cuts];
  if (calendars) all.push(cutById("calendar", sql`t."calendarId"`, calendars.ids));
  const where = sql`${measured.isOf} AND ${turns}`;
  const slices: SentColumns[] = [];
  for (const slice of slicesOf(range))
    slices.push(await readSlice(ctx, { from: measured.from, where, now, cuts: all }, slice));
  const columns = readTurnColumns(slices, all);
  const openTime: OpenTime | null = calendars ? calendars.openTime(columns.cells.calendar) : null;
  const measure = (isUseful: boolean) => measureOf(columns, { isUseful, nowMs: now.getTime(), openTime });
  const useful = measure(true);
  return { columns, asked: query.metric === "useful" ? useful : measure(false), useful };
}

interface Slice {
  from: Sql;
  where: Sql;
  now: Date;
  cuts: readonly TurnCut<string>[];
}

async function readSlice(
  ctx: Ctx,
  { from, where, now, cuts }: Slice,
  { fromAt, toAt }: { fromAt: Date; toAt: Date },
): Promise<SentColumns> {
  const sent = (value: Sql) => sql`coalesce(encode(string_agg(${value}, ''::bytea), 'base64'), '')`;
  const instant = (at: Sql) => sent(sql`timestamptz_send(coalesce(${at}, 'infinity'))`);
  const joined = cuts.map((cut) => cut.joined ?? sql``);
  const [row] = await ctx.db.$queryRaw<SentColumns[]>`
    SELECT count(*)::int AS count, ${instant(sql`t."startedAt"`)} AS "startedAt", ${instant(sql`t."receivedAt"`)} AS "receivedAt",
      ${instant(sql`t."endedAt"`)} AS "endedAt", ${instant(sql`t."usefulAt"`)} AS "usefulAt", ${sent(sql`int8send(${codeOf(now, cuts)})`)} AS code
    FROM ${from} t LEFT JOIN (SELECT id FROM "Conversation" WHERE "importId" IS NOT NULL) imported ON imported.id = t."conversationId"
      ${joined.length > 0 ? join(joined, " ") : sql``}
    WHERE t."startedAt" >= ${fromAt}::timestamptz AND t."startedAt" < ${toAt}::timestamptz AND NOT t."isCloser"
      AND (t."endedAt" IS NULL OR t.ending = 'answered') AND ${where}`;
  if (!row) throw new RangeError("An aggregate without a row");
  return row;
}

function* slicesOf({ fromAt, toAt }: ReportRange): Generator<{ fromAt: Date; toAt: Date }> {
  for (let start = fromAt; start < toAt; ) {
    const end = new Date(Math.min(after(start, SLICE_MS).getTime(), toAt.getTime()));
    yield { fromAt: start, toAt: end };
    start = end;
  }
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
