import { maySeeSql } from "@/lib/agents/may-see-sql";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import type { Briefing, BriefingQuery } from "./schemas";

type Row = Omit<Briefing, "fromAt" | "untilAt" | "createdAt" | "readAt"> &
  Record<"fromAt" | "untilAt" | "createdAt", Date> & { readAt: Date | null };

const BACK_MS = 30 * DAY;

/**
 * Briefings of the reader's teams, and of all, in a language they answer in: in force now, unread ones alone, or with
 * those of 30 days. The newest first. Who has read them is told to leads.
 */
export async function listBriefings(ctx: Ctx, { show }: BriefingQuery): Promise<Briefing[]> {
  const { actor } = ctx;
  const now = ctx.now();
  const reader = actor.type === "agent" ? actor.agentId : null;
  const isLead = actor.type === "agent" && actor.role !== "agent";
  const inForce = sql`b."fromAt" <= ${now}::timestamptz AND b."untilAt" > ${now}::timestamptz`;
  const shown: Record<BriefingQuery["show"], Sql> = {
    current: inForce,
    unread: sql`${inForce} AND r."readAt" IS NULL`,
    all: sql`b."untilAt" > ${after(now, -BACK_MS)}::timestamptz`,
  };
  const isFor = show === "all" ? sql`true` : isForSql(sql`me`);
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT b.id, b.title, b.body, b.language, b."fromAt", b."untilAt", b."createdAt", r."readAt",
      CASE WHEN t.id IS NULL THEN NULL ELSE jsonb_build_object('id', t.id, 'name', t.name) END AS team,
      CASE WHEN w.id IS NULL THEN NULL ELSE jsonb_build_object('id', w.id, 'displayName', w."displayName") END AS "createdBy",
      CASE WHEN ${isLead} THEN coalesce((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'displayName', g."displayName")
        ORDER BY g."displayName") FROM "BriefingRead" d JOIN "Agent" g ON g.id = d."agentId" WHERE d."briefingId" = b.id), '[]')
        ELSE '[]' END AS readers,
      (SELECT count(*)::int FROM "Agent" g WHERE g."isActive" AND ${isForSql(sql`g`)}) AS audience
    FROM "Briefing" b LEFT JOIN "Team" t ON t.id = b."teamId" LEFT JOIN "Agent" w ON w.id = b."createdById"
    LEFT JOIN "Agent" me ON me.id = ${reader}::uuid
    LEFT JOIN "BriefingRead" r ON r."briefingId" = b.id AND r."agentId" = ${reader}::uuid
    WHERE ${shown[show]} AND ${maySeeSql(actor, sql`b."teamId"`)} AND ${isFor}
    ORDER BY b."fromAt" DESC, b.id DESC LIMIT 100`;
  return rows.map((row) => ({
    ...row,
    fromAt: row.fromAt.toISOString(),
    untilAt: row.untilAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  }));
}

/** Whether a briefing `b` is for an agent: of its team, and answering in its language or in none that is known. */
function isForSql(agent: Sql): Sql {
  return sql`((b."teamId" IS NULL OR EXISTS (SELECT 1 FROM "TeamMember" m WHERE m."teamId" = b."teamId" AND m."agentId" = ${agent}.id))
    AND (b.language IS NULL OR cardinality(${agent}.languages) = 0 OR b.language = ANY(${agent}.languages)))`;
}
