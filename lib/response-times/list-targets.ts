import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import { defaultTargetSeconds, specificity } from "./rules/turn-target";
import type { TargetList, TargetView } from "./target-schemas";

type Row = Omit<TargetView, "fromAt" | "untilAt"> & { fromAt: Date; untilAt: Date | null };

/** What is promised where: the targets in force, the most specific first (with `retired` the ended ones, newest first). */
export async function listTargets(ctx: Ctx, { retired = false } = {}): Promise<TargetList> {
  const rows = await readTargetViews(ctx, retired ? sql`t."untilAt" IS NOT NULL` : sql`t."untilAt" IS NULL`);
  const channels = [...ctx.traits.keys()];
  return {
    data: retired ? rows : rows.sort((a, b) => weight(b) - weight(a) || a.seconds - b.seconds),
    defaults: channels.map((channel) => ({ channel, seconds: defaultTargetSeconds(channel) })),
  };
}

export async function readTargetViews(ctx: Ctx, where: Sql): Promise<TargetView[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT t.id, t.channel, t.audience, t.level, t.seconds, t."warnShares", t."levelFactors", t."fromAt", t."untilAt",
      CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'channel', a.channel, 'handle', a.handle) END AS account,
      CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('id', m.id, 'name', m.name) END AS team,
      CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('id', c.id, 'name', c.name) END AS calendar
    FROM "Target" t LEFT JOIN "Account" a ON a.id = t."accountId" LEFT JOIN "Team" m ON m.id = t."teamId"
      LEFT JOIN "HoursCalendar" c ON c.id = t."calendarId"
    WHERE ${where} ORDER BY t."untilAt" DESC NULLS FIRST, t.id DESC LIMIT 500`;
  return rows.map((row) => ({
    ...row,
    fromAt: row.fromAt.toISOString(),
    untilAt: row.untilAt?.toISOString() ?? null,
  }));
}

function weight({ account, team, channel, audience, level }: TargetView): number {
  return specificity({ accountId: account?.id ?? null, teamId: team?.id ?? null, channel, audience, level });
}
