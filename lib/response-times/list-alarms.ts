import { requireRole } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { alarmsSeen } from "./alarm-rights";
import type { Alarm } from "./alarm-schemas";
import { findReceivers } from "./find-receivers";

type Row = Omit<Alarm, "receivers" | "openSince"> & { openSince: Date | null };

/** The alarms a lead or admin keeps: those of the desk and of their teams, with how often each rang this week. */
export async function listAlarms(ctx: Ctx, id?: string): Promise<Alarm[]> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT l.id, l.name, l.kind, l."accountId", l.channel, l."teamId", l."thresholdSeconds", l.usual, l."quietMinutes",
      l."toRoles", l."toAgentIds"::text[] AS "toAgentIds", l."pageChainId", l."isOn",
      (SELECT count(*)::int FROM "AlarmRing" r WHERE r."alarmId" = l.id
        AND r."openedAt" > ${ctx.now()}::timestamptz - interval '7 days') AS "rungThisWeek",
      (SELECT min(r."openedAt") FROM "AlarmRing" r WHERE r."alarmId" = l.id AND r."endedAt" IS NULL) AS "openSince"
    FROM "Alarm" l WHERE l."deletedAt" IS NULL AND ${alarmsSeen(ctx.actor)} AND ${id === undefined ? sql`true` : sql`l.id = ${id}::uuid`}
    ORDER BY l."createdAt", l.kind DESC, l.id`;
  const receivers = await findReceivers(
    ctx,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    ...row,
    openSince: row.openSince?.toISOString() ?? null,
    receivers: receivers
      .filter(({ alarmId }) => alarmId === row.id)
      .map(({ id: agentId, displayName }) => ({ id: agentId, displayName })),
  }));
}
