import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { all, type Sql, sql } from "@/lib/db/sql";
import { countOpen } from "./count-open";
import { findDeskZone } from "./find-desk-zone";
import { listLights } from "./list-lights";
import { listWaiting } from "./list-waiting";
import { readArrivals } from "./read-arrivals";
import { readToday } from "./read-today";
import { boardZone } from "./rules/board-zone";
import { startOfDay } from "./rules/usual-arrivals";
import type { Wallboard, WallboardQuery } from "./wallboard-schemas";

/**
 * What burns now, for a board on the wall: only turns that are open, began today or in the half hours compared are read,
 * each from an index. What the reader may not see is not counted. Throws Invalid `report-zone`.
 */
export async function reportWallboard(ctx: Ctx, query: WallboardQuery): Promise<Wallboard> {
  const now = ctx.now();
  const zone = boardZone(query.zone ?? (await findDeskZone(ctx)));
  const fromAt = startOfDay(now, zone);
  const seen = seenTurns(ctx, query);
  const [open, waiting, today, arrivals, accounts, desk, ringing] = await Promise.all([
    countOpen(ctx, seen, fromAt),
    listWaiting(ctx, seen),
    readToday(ctx, seen, fromAt),
    readArrivals(ctx, seen, zone),
    listLights(ctx),
    ctx.db.desk.findFirst({ select: { name: true } }),
    countRinging(ctx),
  ]);
  const sum = (of: (row: (typeof open)[number]) => number) => open.reduce((total, row) => total + of(row), 0);
  return {
    asOfAt: now.toISOString(),
    zone,
    desk: desk?.name ?? "",
    ...waiting,
    waiting: sum(({ count }) => count),
    late: sum(({ late }) => late),
    dueSoon: sum(({ soon }) => soon),
    open: open.map(({ level, channel, count, late }) => ({ level, channel, count, late })),
    arrivals,
    today: withShare(
      fromAt,
      today,
      sum(({ missed }) => missed),
    ),
    accounts,
    ringing,
  };
}

/** The turns `t` a reader counts: those of their teams and of none, or of the one team asked for. */
function seenTurns({ actor }: Ctx, { team }: WallboardQuery): Sql {
  const mine = maySeeSql(actor, sql`t."teamId"`);
  return team === undefined ? mine : all([mine, sql`t."teamId" = ${team}::uuid`]);
}

function withShare(
  fromAt: Date,
  today: Awaited<ReturnType<typeof readToday>>,
  openOverdue: number,
): Wallboard["today"] {
  const counted = today.answered + openOverdue;
  const share = counted === 0 ? null : today.inTime / counted;
  return { fromAt: fromAt.toISOString(), ...today, openOverdue, share };
}

/** Only leads and admins hear of alarms. */
async function countRinging(ctx: Ctx): Promise<number> {
  if (ctx.actor.type !== "agent" || ctx.actor.role === "agent") return 0;
  const rows = await ctx.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "AlarmRing" r JOIN "Alarm" l ON l.id = r."alarmId"
    WHERE r."endedAt" IS NULL AND r."acknowledgedAt" IS NULL AND ${maySeeSql(ctx.actor, sql`l."teamId"`)}`;
  return rows[0]?.count ?? 0;
}
