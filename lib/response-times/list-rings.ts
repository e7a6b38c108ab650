import { requireRole } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { alarmsSeen } from "./alarm-rights";
import type { AlarmKind, ListRings, Ring } from "./alarm-schemas";

interface Row {
  id: string;
  alarmId: string;
  name: string;
  kind: AlarmKind;
  thresholdSeconds: number;
  accountId: string | null;
  handle: string | null;
  channel: string | null;
  openedAt: Date;
  endedAt: Date | null;
  value: number;
  worst: number;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
}

/** What rang, newest first; `open`: what still burns. For leads of the team and admins. */
export async function listRings(ctx: Ctx, { open, limit }: ListRings): Promise<Ring[]> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT r.id, l.id AS "alarmId", l.name, l.kind, l."thresholdSeconds", a.id AS "accountId", a.handle, a.channel,
      r."openedAt", r."endedAt", r.value, r.worst, r."acknowledgedAt", g."displayName" AS "acknowledgedBy"
    FROM "AlarmRing" r JOIN "Alarm" l ON l.id = r."alarmId"
    LEFT JOIN "Account" a ON a.id = nullif(r.subject, '')::uuid
    LEFT JOIN "Agent" g ON g.id = r."acknowledgedById"
    WHERE ${alarmsSeen(ctx.actor)} AND ${open ? sql`r."endedAt" IS NULL` : sql`true`}
    ORDER BY r."openedAt" DESC, r.id DESC LIMIT ${limit}::int`;
  return rows.map((row) => ({
    id: row.id,
    alarm: { id: row.alarmId, name: row.name, kind: row.kind, thresholdSeconds: row.thresholdSeconds },
    account:
      row.accountId === null
        ? null
        : { id: row.accountId, handle: row.handle ?? "", channel: row.channel ?? "" },
    openedAt: row.openedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    value: row.value,
    worst: row.worst,
    acknowledged:
      row.acknowledgedAt === null
        ? null
        : { at: row.acknowledgedAt.toISOString(), by: row.acknowledgedBy ?? "" },
  }));
}
