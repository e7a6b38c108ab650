import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { readCalendars } from "./read-calendars";
import { readSlice, type TurnCut } from "./read-slice";
import type { ReportScope } from "./report-scope";
import { type Measure, measureOf, type OpenTime } from "./rules/measure";
import type { ReportRange } from "./rules/report-range";
import { readTurnColumns, type SentColumns, type TurnColumns } from "./rules/turn-columns";
import { cutById } from "./turn-cuts";
import { turnSql } from "./turn-sql";
import { withReportLimits } from "./with-report-limits";

export interface ReadTurns<Name extends string> {
  columns: TurnColumns<Name | "calendar">;
  /** By the metric that was asked for. */
  asked: Measure;
  /** Of the same turns, until the first answer of use; only where all of a turn was read. */
  useful: Measure;
}

/** So much is read at once: memory stays small, and others have their turn in between. */
const SLICE_MS = 100 * DAY;

/**
 * The turns of a range that were answered or still wait, from one index alone, with their waits by the clock that was asked
 * for. Closers and closed ones are not among them. Times that a report does not reckon with are read only for a whole one.
 */
export async function readTurns<Name extends string>(
  ctx: Ctx,
  { query, now, turns }: ReportScope,
  range: ReportRange,
  cuts: readonly TurnCut<Name>[],
  isWhole = false,
): Promise<ReadTurns<Name>> {
  const measured = turnSql(query.metric, query.clock, now);
  const where = sql`${measured.isOf} AND ${turns}`;
  const useful = isWhole || query.metric === "useful";
  // Nothing is reckoned while a connection is held.
  const { calendars, all, slices } = await withReportLimits(ctx, async (inner) => {
    const hours = query.clock === "desk" ? await readCalendars(inner) : null;
    const cutting: TurnCut<Name | "calendar">[] = [...cuts];
    if (hours) cutting.push(cutById("calendar", sql`t."calendarId"`, hours.ids));
    const times = { received: isWhole || hours !== null, useful };
    const sent: SentColumns[] = [];
    for (const slice of slicesOf(range))
      sent.push(await readSlice(inner, { from: measured.from, where, now, cuts: cutting, times }, slice));
    return { calendars: hours, all: cutting, slices: sent };
  });
  const columns = readTurnColumns(slices, all);
  const openTime: OpenTime | null = calendars ? calendars.openTime(columns.cells.calendar) : null;
  const measure = (isUseful: boolean) => measureOf(columns, { isUseful, nowMs: now.getTime(), openTime });
  const asked = measure(query.metric === "useful");
  return { columns, asked, useful: query.metric === "useful" || !isWhole ? asked : measure(true) };
}

function* slicesOf({ fromAt, toAt }: ReportRange): Generator<{ fromAt: Date; toAt: Date }> {
  for (let start = fromAt; start < toAt; ) {
    const end = new Date(Math.min(after(start, SLICE_MS).getTime(), toAt.getTime()));
    yield { fromAt: start, toAt: end };
    start = end;
  }
}
