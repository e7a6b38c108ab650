import { requireRole } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql, whole } from "@/lib/db/sql";
import { type BulkAnswer, bulkAnswerSchema } from "../bulk-answer-schemas";

interface Row extends Record<string, unknown> {
  createdAt: Date;
  endedAt: Date | null;
  leftOut: Record<string, number> | null;
}

const LISTED = 20;

/** The newest bulk answers of an incident, with how far each is. Leads and admins. */
export async function listAnswers(ctx: Ctx, incidentId: string): Promise<BulkAnswer[]> {
  requireRole(ctx.actor, ["lead", "admin"]);
  return read(ctx, sql`b."incidentId" = ${incidentId}::uuid`);
}

/** One of them. Throws NotFound. */
export async function getAnswers(ctx: Ctx, incidentId: string, id: string): Promise<BulkAnswer> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const [found] = await read(ctx, sql`b."incidentId" = ${incidentId}::uuid AND b.id = ${id}::uuid`);
  if (!found) throw new NotFound("not-found");
  return found;
}

async function read(ctx: Ctx, condition: Sql): Promise<BulkAnswer[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT b.id, b.name, b.state, b."perMinute", b."createdAt", b."endedAt", n.*,
      jsonb_build_object('id', g.id, 'displayName', g."displayName", 'initials', coalesce(i.initials, '')) AS "createdBy"
    FROM "BulkAnswer" b JOIN "Agent" g ON g.id = b."createdById"
    LEFT JOIN "InitialsHolder" i ON i."agentId" = g.id AND i."untilAt" IS NULL
    LEFT JOIN LATERAL (SELECT count(*)::int AS "all", count(*) FILTER (WHERE t.state = 'waiting')::int AS waiting,
        count(*) FILTER (WHERE r.state IN ('queued', 'sending'))::int AS queued,
        count(*) FILTER (WHERE r.state = 'sent')::int AS sent,
        count(*) FILTER (WHERE r.state IN ('refused', 'failed', 'unconfirmed'))::int AS unsent,
        count(*) FILTER (WHERE t.state = 'stopped' OR r.state = 'cancelled')::int AS stopped,
        (SELECT jsonb_object_agg(c.code, c.people) FROM (SELECT l.code, count(*) AS people FROM "BulkAnswerItem" l
          WHERE l."bulkAnswerId" = b.id AND l.state = 'left-out' GROUP BY 1) c) AS "leftOut"
      FROM "BulkAnswerItem" t LEFT JOIN "Reply" r ON r.id = t."replyId" AND t.state = 'queued'
      WHERE t."bulkAnswerId" = b.id) n ON true
    WHERE ${condition} ORDER BY b."createdAt" DESC LIMIT ${whole(LISTED)}`;
  return rows.map(({ createdAt, endedAt, leftOut, ...row }) =>
    bulkAnswerSchema.parse({
      ...row,
      createdAt: createdAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
      counts: { ...row, leftOut: leftOut ?? {} },
    }),
  );
}
