import type { Ctx } from "@/lib/context/ctx";
import { wholeFigures } from "@/lib/response-times/rules/figures";
import { measured } from "@/lib/response-times/rules/measure";
import { aboutSql, countsSql, stateSql, waitSql } from "./about-sql";
import type { IncidentTimes } from "./report-schemas";

interface Row {
  position: number;
  wait: number;
  state: number;
}

/** How long the turns of an incident waited: the first of each conversation, and all; by the rules of every report. */
export async function readTimes(
  ctx: Ctx,
  incidentId: string,
): Promise<{ first: IncidentTimes; all: IncidentTimes }> {
  const now = ctx.now();
  const rows = await ctx.db.$queryRaw<Row[]>`
    WITH ${aboutSql(ctx, incidentId)}
    SELECT t.position, ${waitSql(now)} AS wait, ${stateSql(now)} AS state FROM turn t WHERE ${countsSql}`;
  return { first: timesOf(rows.filter(({ position }) => position === 1)), all: timesOf(rows) };
}

function timesOf(rows: readonly Row[]): IncidentTimes {
  const waits = Float64Array.from(rows, ({ wait }) => wait);
  const states = Uint8Array.from(rows, ({ state }) => state);
  const { n, p50Seconds, p90Seconds, withinTarget, counts, open, openOverdue } = wholeFigures(
    measured(waits, states),
  );
  return { n, p50Seconds, p90Seconds, withinTarget, late: n - counts.withinTarget, open, openOverdue };
}
